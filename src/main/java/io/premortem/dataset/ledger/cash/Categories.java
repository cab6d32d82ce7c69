package io.premortem.dataset.ledger.cash;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds categories by the keywords of {@code categories.txt}. */
final class Categories {

  /** Descriptions repeat; beyond this many different ones memory counts more than time. */
  private static final int REMEMBERED = 50_000;

  private static final Keywords WORDS = Keywords.read("categories.txt");

  private final Map<String, Category> known = new HashMap<>();

  /** The category that the first of the texts to hold a keyword names, else {@code other}. */
  Category of(String... texts) {
    return Stream.of(texts)
        .filter(text -> text != null && !text.isBlank())
        .map(this::one)
        .filter(category -> category != Category.OTHER)
        .findFirst()
        .orElse(Category.OTHER);
  }

  private Category one(String text) {
    Category found = known.get(text);
    if (found == null) {
      found =
          WORDS
              .find(text)
              .map(match -> new Category(match.id(), kind(match.id())))
              .orElse(Category.OTHER);
      if (known.size() < REMEMBERED) {
        known.put(text, found);
      }
    }
    return found;
  }

  private static Category.Kind kind(String id) {
    return Category.Kind.valueOf(WORDS.kinds().get(id).toUpperCase(Locale.ROOT));
  }
}
