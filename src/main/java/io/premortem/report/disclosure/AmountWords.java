package io.premortem.report.disclosure;

import io.premortem.risk.knowledge.Text;
import java.util.regex.Pattern;

/** Words of a report without the amounts of money in them. */
record AmountWords(Amounts amounts) {
  /** An answer that is a number or a range alone, which may be money. */
  private static final Pattern BARE = Pattern.compile("[-−\\d.,  –]+");

  /** What the company calls something, in whatever language. */
  String name(String from) {
    return AmountText.of(from, amounts, false);
  }

  Text text(Text from) {
    return from == null
        ? null
        : new Text(
            AmountText.of(from.en(), amounts, false), AmountText.of(from.zh(), amounts, true));
  }

  Text answer(Text from) {
    return from != null && BARE.matcher(from.en()).matches() ? every(from) : text(from);
  }

  /** What stands before the arithmetic of a sum. */
  Text total(Text sum) {
    return every(new Text(sum.en().split(" = ")[0], sum.zh().split(" = ")[0]));
  }

  /** Where any number may be money. */
  Text every(Text from) {
    return new Text(
        AmountText.ofEvery(from.en(), amounts, false),
        AmountText.ofEvery(from.zh(), amounts, true));
  }
}
