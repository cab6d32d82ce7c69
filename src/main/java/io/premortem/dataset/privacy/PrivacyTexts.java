package io.premortem.dataset.privacy;

import io.premortem.dataset.DatasetTexts;
import io.premortem.dataset.UploadResult;
import io.premortem.dataset.privacy.detect.PersonalKind;
import io.premortem.dataset.privacy.mask.MaskAction;

/** Kinds, actions and refusals in words. */
record PrivacyTexts(PrivacyMessages messages, DatasetTexts datasets) {

  String text(PersonalKind kind) {
    return switch (kind) {
      case EMAIL -> messages.kindEmail();
      case PHONE -> messages.kindPhone();
      case RESIDENT_ID -> messages.kindResidentId();
      case PASSPORT -> messages.kindPassport();
      case BANK_CARD -> messages.kindBankCard();
      case IBAN -> messages.kindIban();
      case IP_ADDRESS -> messages.kindIpAddress();
      case LOCATION -> messages.kindLocation();
      case PERSON_NAME -> messages.kindPersonName();
      case SECRET -> messages.kindSecret();
    };
  }

  String text(MaskAction action) {
    return switch (action) {
      case KEEP -> messages.keep();
      case DROP -> messages.drop();
      case HASH -> messages.hash();
      case GENERALISE -> messages.generalise();
    };
  }

  /** Why there is no copy; empty for the results that are none of these. */
  String refusal(MaskResult result) {
    return switch (result) {
      case MaskResult.NotScanned _ -> messages.notScanned();
      case MaskResult.NoColumn(String column) -> messages.noColumn(column);
      case MaskResult.BadAction bad ->
          messages.badAction(bad.column(), bad.action(), String.join(", ", bad.allowed()));
      case MaskResult.NothingLeft _ -> messages.nothingLeft();
      case MaskResult.Refused(UploadResult.Rejected why) -> datasets.text(why);
      case MaskResult.Stored _, MaskResult.NotFound _ -> "";
    };
  }
}
