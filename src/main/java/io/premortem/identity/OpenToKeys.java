package io.premortem.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that an API key with this scope may call, beside the members that {@link Requires}
 * lets in. Every other endpoint is closed to keys.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToKeys {
  KeyScope value();
}
