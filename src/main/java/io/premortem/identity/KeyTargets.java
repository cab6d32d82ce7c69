package io.premortem.identity;

import java.util.List;

/** Names the models that a key may be bound to; the room that answers predictions provides it. */
public interface KeyTargets {
  /** Of the current tenant, by name. */
  List<String> models();
}
