package io.premortem.admin.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Health and jobs of the platform. */
@MessageBundle("platform")
interface PlatformMessages {
  @Message("Health")
  String health();

  @Message("What the platform stands on, looked at just now.")
  String healthLead();

  @Message("What")
  String check();

  @Message("Found")
  String found();

  @Message("What to do")
  String remedy();

  @Message("in order")
  String good();

  @Message("not in order")
  String bad();

  @Message("Database")
  String database();

  @Message("schema {version}, answered in {millis} ms")
  String databaseFound(String version, long millis);

  @Message("Sign-in service (Keycloak)")
  String signIn();

  @Message("answers")
  String answers();

  @Message("does not answer")
  String silent();

  @Message(
      "Signed-in people go on until their session must be renewed. Start Keycloak; nothing need be restarted here.")
  String signInRemedy();

  @Message("E-mail")
  String mail();

  @Message("caught on this machine, shown at /mail")
  String mailCaught();

  @Message(
      "Nothing answers at {place}. Check QUARKUS_MAILER_HOST and _PORT; letters that fail are logged without their text.")
  String mailRemedy(String place);

  @Message("Temporary folder")
  String disk();

  @Message("{megabytes} MB free")
  String free(long megabytes);

  @Message("Uploads need room in {folder}. Free a gigabyte, or set java.io.tmpdir elsewhere.")
  String diskRemedy(String folder);

  @Message("This program")
  String program();

  @Message("Version")
  String version();

  @Message("More")
  String more();

  @Message("Java")
  String java();

  @Message("Running since")
  String started();

  @Message("Jobs")
  String jobs();

  @Message("All tenants together, in figures: whose they are and what they hold is not shown.")
  String jobsLead();

  @Message("Due and waiting")
  String waiting();

  @Message("longest: {seconds} s")
  String longest(long seconds);

  @Message("Running")
  String atWork();

  @Message("Failed within a day")
  String failedDay();

  @Message("Kind")
  String kind();

  @Message("State")
  String state();

  @Message("Jobs")
  String count();

  @Message("Oldest queued")
  String oldest();

  @Message("Unfinished ones, and those that ended within 30 days.")
  String window();

  @Message("No job yet.")
  String none();

  @Message("waiting")
  String queued();

  @Message("running")
  String running();

  @Message("done")
  String done();

  @Message("failed")
  String failed();

  @Message("cancelled")
  String cancelled();

  @Message("Workers with something in hand")
  String workers();

  @Message("Worker")
  String worker();

  @Message("In hand")
  String inHand();

  @Message("Last sign of life")
  String heartbeat();

  @Message("silent")
  String quiet();

  @Message("Nobody has anything in hand.")
  String noWorkers();
}
