package io.premortem.report.knowledge;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The knowledge base, as administrators see it. */
@MessageBundle("knowledge")
interface KnowledgeMessages {
  @Message("Knowledge base")
  String title();

  @Message("Which version is in force, what it holds, and what was computed with which.")
  String lead();

  @Message("Health")
  String health();

  @Message("Version {version}, in force")
  String inForce(String version);

  @Message("Area")
  String area();

  @Message("Version")
  String version();

  @Message("Questions")
  String questions();

  @Message("Causes")
  String causes();

  @Message("Measures")
  String measures();

  @Message("Cases")
  String cases();

  @Message("With a source")
  String sourced();

  @Message("{sourced} of {all}")
  String ofAll(int sourced, int all);

  @Message("Years of the sources")
  String years();

  @Message("All areas")
  String all();

  @Message(
      "What names no source is judgement, and the pages say so. Cases whose source nobody has checked yet: {unchecked}.")
  String judgement(int unchecked);

  @Message("Files")
  String files();

  @Message("Versions in use")
  String versions();

  @Message("All tenants together, in figures: whose they are and what they hold is not shown.")
  String versionsNote();

  @Message("State")
  String state();

  @Message("Assessments")
  String assessments();

  @Message("Reports")
  String reports();

  @Message("in force")
  String current();

  @Message("kept")
  String kept();

  @Message("missing")
  String missing();

  @Message(
      "Assessments of a kept version go on with it until they are moved, and its reports can be computed again. Of a missing one, assessments are valued with the version in force, and reports can only be read.")
  String statesNote();
}
