package io.premortem.identity;

import java.lang.reflect.Method;
import java.util.Optional;

/** What a method's annotations say of its callers; a method's word counts before its class's. */
public final class Access {
  private Access() {}

  public static boolean isPublic(Method method) {
    return method.isAnnotationPresent(Public.class)
        || (!method.isAnnotationPresent(Requires.class)
            && method.getDeclaringClass().isAnnotationPresent(Public.class));
  }

  public static Optional<Permission> required(Method method) {
    return Optional.ofNullable(method.getAnnotation(Requires.class))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Requires.class)))
        .map(Requires::value);
  }

  /** The scope with which an API key may call the method; empty when no key may. */
  static Optional<KeyScope> openToKeys(Method method) {
    return Optional.ofNullable(method.getAnnotation(OpenToKeys.class))
        .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(OpenToKeys.class)))
        .map(OpenToKeys::value);
  }
}
