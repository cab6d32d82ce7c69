package io.premortem.dataset.customers;

import io.premortem.dataset.customers.retention.Note;
import io.premortem.web.Problem;
import java.util.List;

/** What the room says of tables of customers, in the language of the messages. */
record CustomerTexts(CustomerMessages messages) {

  /**
   * @param reason as {@link CustomerReport#reason()} gives it
   */
  String reason(String reason) {
    return switch (reason) {
      case "no-customer" -> messages.noCustomer();
      case "no-date" -> messages.noDate();
      case "no-end" -> messages.noEnd();
      case "no-amount" -> messages.noAmount();
      case "one-row-each" -> messages.oneRowEach();
      default -> messages.tooShort();
    };
  }

  String text(Note note) {
    long count = note.count();
    return switch (note.kind()) {
      case ROWS_LEFT_OUT -> messages.rowsLeftOut(count);
      case ROWS_IN_FUTURE -> messages.rowsInFuture(count);
      case ROWS_END_FIRST -> messages.rowsEndFirst(count);
      case ROWS_ENDED_UNDATED -> messages.rowsEndedUndated(count);
      case ROWS_IN_TORN_MONTH -> messages.rowsInTornMonth(count);
      case ROWS_CREDIT -> messages.rowsCredit(count);
      case CUSTOMERS_PAID_ONCE -> messages.customersPaidOnce(count);
      case CUSTOMERS_RETURNED -> messages.customersReturned(count);
      case CUSTOMERS_FROM_BEFORE -> messages.customersFromBefore(count);
      case CUSTOMERS_FEW -> messages.customersFew(count);
    };
  }

  String text(CustomerReport.ColumnChoice choice) {
    return messages.because(role(choice.role()), choice.column(), choice.word());
  }

  String role(String role) {
    return switch (Role.valueOf(role.toUpperCase(java.util.Locale.ROOT))) {
      case CUSTOMER -> messages.roleCustomer();
      case DATE -> messages.roleDate();
      case START -> messages.roleStart();
      case END -> messages.roleEnd();
      case STATUS -> messages.roleStatus();
      case AMOUNT -> messages.roleAmount();
    };
  }

  String text(MappingFault fault) {
    String column = fault.column();
    return switch (fault.problem()) {
      case NO_KIND -> messages.faultKind();
      case REQUIRED -> messages.faultRequired();
      case UNKNOWN_COLUMN -> messages.faultUnknown(column);
      case TAKEN -> messages.faultTaken(column);
      case WRONG_TYPE ->
          switch (Role.valueOf(fault.field().toUpperCase(java.util.Locale.ROOT))) {
            case DATE, START, END -> messages.faultNoDate(column);
            case AMOUNT -> messages.faultNoNumber(column);
            default -> messages.faultType(column);
          };
    };
  }

  /** A refusal as the API tells it. */
  Problem problem(List<MappingFault> faults) {
    var first = faults.getFirst();
    return Problem.unprocessable(
        messages.refusedTitle(),
        first.field() + ": " + text(first),
        faults.stream().map(fault -> Problem.Fault.field(fault.field(), text(fault))).toList());
  }
}
