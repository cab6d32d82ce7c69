package io.premortem.web;

import io.quarkus.qute.TemplateExtension;

/** {@code {name.initial}} in templates: what stands in an avatar. */
@TemplateExtension
final class Initials {
  private Initials() {}

  /** The first code point of a name, so that a character outside the BMP is not cut in half. */
  static String initial(String name) {
    return name == null || name.isBlank() ? "·" : Character.toString(name.strip().codePointAt(0));
  }
}
