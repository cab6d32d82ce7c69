package io.premortem.report.news;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Letters about a newer snapshot. */
@MessageBundle("news")
interface NewsMessages {
  @Message("Tell who holds the report")
  String job();

  @Message("{company} has a newer report")
  String subject(String company);

  @Message(
      "{company} has computed report {number} of “{name}”, which is shared with you. Read it here: {url}")
  String toFund(String company, int number, String name, String url);

  @Message(
      "{company} has computed report {number} of “{name}”, which is shared with you. The link that you have shows it.")
  String toReader(String company, int number, String name);

  @Message(
      "{company} has computed report {number} of “{name}”. What is shared with you stays the earlier one; ask the company if you want to read the newer.")
  String withoutWayIn(String company, int number, String name);
}
