package io.premortem.dataset.ledger;

import io.premortem.dataset.ledger.cash.CashTable;
import io.premortem.dataset.ledger.cash.Estimates;
import io.premortem.dataset.ledger.cash.Recognition;
import io.premortem.web.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Recognition, categories and faults in words. */
record LedgerTexts(LedgerMessages messages) {

  /** Why there are no figures; empty when there are. */
  String reason(Ledger ledger) {
    if (!ledger.recognised()) {
      return ledger.recognition().missing().stream()
          .map(this::text)
          .collect(Collectors.joining(" "));
    }
    if (ledger.table() == null) {
      return messages.nothingRead();
    }
    return ledger.estimates() == null
        ? messages.tooFew(ledger.table().counted().size(), Estimates.FEWEST)
        : "";
  }

  String text(Recognition.Missing missing) {
    return switch (missing) {
      case DATE -> messages.missingDate();
      case AMOUNT -> messages.missingAmount();
      case SIGN -> messages.missingSign();
    };
  }

  String text(Recognition.Reason reason) {
    return switch (reason.ground()) {
      case HEADING -> messages.groundHeading(reason.word());
      case PART_OF_HEADING -> messages.groundPart(reason.word());
      case TYPE -> messages.groundType();
      case VALUES -> messages.groundValues();
      case CHOSEN -> messages.groundChosen();
    };
  }

  String role(String role) {
    return switch (role) {
      case "date" -> messages.date();
      case "amount" -> messages.amount();
      case "in" -> messages.in();
      case "out" -> messages.out();
      case "direction" -> messages.direction();
      case "category" -> messages.category();
      case "description" -> messages.description();
      case "balance" -> messages.balance();
      case "sign" -> messages.signReversed();
      default -> messages.wide();
    };
  }

  String text(CashTable.Exclusion exclusion) {
    return switch (exclusion) {
      case null -> "";
      case STARTS_LATE -> messages.startsLate();
      case ENDS_EARLY -> messages.endsEarly();
      case EMPTY -> messages.empty();
    };
  }

  String category(String id) {
    return switch (id) {
      case "funding" -> messages.catFunding();
      case "loan" -> messages.catLoan();
      case "grant" -> messages.catGrant();
      case "transfer" -> messages.catTransfer();
      case "refund" -> messages.catRefund();
      case "revenue" -> messages.catRevenue();
      case "interest-income" -> messages.catInterest();
      case "payroll" -> messages.catPayroll();
      case "rent" -> messages.catRent();
      case "compute" -> messages.catCompute();
      case "marketing" -> messages.catMarketing();
      case "software" -> messages.catSoftware();
      case "data" -> messages.catData();
      case "professional" -> messages.catProfessional();
      case "tax" -> messages.catTax();
      case "tax-refund" -> messages.catTaxRefund();
      case "travel" -> messages.catTravel();
      case "equipment" -> messages.catEquipment();
      case "insurance" -> messages.catInsurance();
      case "fees" -> messages.catFees();
      default -> messages.catOther();
    };
  }

  /**
   * @param columns names that there are
   */
  String text(LedgerChoiceCheck.Kind kind, List<String> columns) {
    return switch (kind) {
      case NO_SUCH_COLUMN -> messages.noSuchColumn(String.join(", ", columns));
      case REQUIRED -> messages.required();
      case AMOUNT_REQUIRED -> messages.amountRequired();
      case NOT_NUMERIC -> messages.notNumeric();
      case TWICE -> messages.twice();
      case NO_SUCH_SIGN -> messages.noSuchSign();
      case NO_SUCH_CURRENCY -> messages.noSuchCurrency();
      case BAD_CASH -> messages.badCash();
    };
  }

  /** 422, naming every field with its remedy. */
  Problem problem(List<LedgerChoiceCheck.Fault> faults, List<String> columns) {
    var fields =
        faults.stream()
            .map(fault -> Problem.Fault.field(fault.field(), text(fault.kind(), columns)))
            .toList();
    var detail =
        fields.stream()
            .map(fault -> fault.field() + ": " + fault.message())
            .collect(Collectors.joining(" "));
    return Problem.unprocessable(messages.refusedTitle(), detail, fields);
  }
}
