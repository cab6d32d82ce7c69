package io.premortem.local;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the local services say on the console, in English or Chinese after the machine's locale. */
record LocalMessages(ResourceBundle texts) {

  static LocalMessages in(Locale locale) {
    Locale spoken = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
    return new LocalMessages(
        ResourceBundle.getBundle(
            "io.premortem.local.messages",
            spoken,
            LocalMessages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** The text {@code key} with its places filled; numbers should be passed as text. */
  String text(String key, Object... values) {
    return MessageFormat.format(texts.getString(key), values);
  }
}
