package io.premortem.dataset.ledger.cash;

/**
 * What money is for.
 *
 * @param id as in {@code categories.txt}; {@code other} when no keyword was found
 */
public record Category(String id, Kind kind) {

  /** How a category counts. */
  public enum Kind {
    /** Sales and other income. */
    IN,
    /** Spending. */
    OUT,
    /**
     * Investors, lenders and grants: money in is kept apart from revenue, money back is spending.
     */
    APART,
    /** Between own accounts: counts nowhere. */
    TRANSFER,
    /** No keyword: the sign decides. */
    UNKNOWN
  }

  public static final Category OTHER = new Category("other", Kind.UNKNOWN);
}
