package io.premortem.identity;

/** Ends a call that its API key does not reach; {@code web} tells the caller why. */
public final class KeyRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** Why not. */
  public sealed interface Reason {
    /** No such key, or it has ended: 401. */
    record Invalid() implements Reason {}

    /** No key may call this: 403. */
    record Closed() implements Reason {}

    /** The key lacks this scope: 403. */
    record Scope(KeyScope needed) implements Reason {}

    /** The key is bound to another model: 403. */
    record Bound(String model) implements Reason {}

    /** Too many calls: 429. */
    record Rate(RateGrant grant) implements Reason {}
  }

  public KeyRefusal(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
