package io.premortem.report;

import java.util.List;

/**
 * The page that asks for a promise.
 *
 * @param action where the answer is posted
 * @param back where the text is read
 * @param company who asks
 * @param language of the words, {@code en} or {@code zh}
 * @param lines the words
 * @param name as typed, or as proven
 * @param wrong what to mend at the name; empty for nothing
 * @param message of no field; null for none
 */
public record NdaView(
    String action,
    String back,
    String company,
    int version,
    String language,
    List<String> lines,
    String name,
    String wrong,
    String message) {

  static NdaView of(String path, SharedReport.NeedsNda asked, boolean chinese) {
    String language = asked.nda().language(chinese);
    return new NdaView(
        path + "/nda",
        path,
        asked.company(),
        asked.nda().version(),
        language,
        asked.nda().text(language).lines().filter(line -> !line.isBlank()).toList(),
        asked.viewer().split(" · ")[0],
        "",
        null);
  }

  NdaView wrong(String typed, String why) {
    return new NdaView(
        action, back, company, version, language, lines, typed == null ? "" : typed, why, message);
  }

  NdaView saying(String text) {
    return new NdaView(action, back, company, version, language, lines, name, wrong, text);
  }
}
