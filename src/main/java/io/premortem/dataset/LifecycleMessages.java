package io.premortem.dataset;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for versions, names, deletion, storage and what changed. */
@MessageBundle("lifecycle")
interface LifecycleMessages {
  @Message("Sections of the data set")
  String sections();

  @Message("Profile")
  String profile();

  @Message("Versions")
  String versions();

  @Message("Changes")
  String changes();

  @Message("Version")
  String version();

  @Message("Version {version}")
  String versionNumber(int version);

  @Message("Uploading under the same name adds a version. Older ones stay as they are.")
  String versionsLead();

  @Message("this one")
  String thisOne();

  @Message(" It is version {version} of this name.")
  String furtherVersion(int version);

  @Message(" It is version {version}, with the same content as version {earlier}.")
  String sameContent(int version, int earlier);

  @Message("Same content as version {version}")
  String sameAs(int version);

  @Message("Rename")
  String rename();

  @Message("The new name is that of all versions.")
  String renameHint();

  @Message("It is called {name} now.")
  String renamed(String name);

  @Message("The name was not changed")
  String notRenamed();

  @Message("Enter a name.")
  String nameBlank();

  @Message("The name has more than {limit} characters. Use a shorter one.")
  String nameTooLong(int limit);

  @Message("Another data set is called {name}. Use another name, or rename that one first.")
  String nameTaken(String name);

  @Message("Delete")
  String delete();

  @Message("Deletion is for good: the original, the Parquet file and the profile go.")
  String deleteLead();

  @Message("What to delete")
  String deleteWhat();

  @Message("Only version {version}")
  String onlyVersion(int version);

  @Message("All {count} versions")
  String allVersions(long count);

  @Message("{name} is deleted with all its versions.")
  String deletedAll(String name);

  @Message("Version {version} of {name} is deleted.")
  String deletedVersion(String name, int version);

  @Message("In use")
  String inUse();

  @Message("This was made from it and lives on without it, but cannot be made again:")
  String inUseText();

  @Message("from version {version}")
  String fromVersion(int version);

  @Message("Delete although it is in use")
  String deleteAnyway();

  @Message("Nothing was deleted, since it is in use. Tick the box to delete it nevertheless.")
  String blocked();

  @Message(
      "Nothing was deleted: it is in use ({count}, listed in errors). Repeat with force=true to delete it nevertheless.")
  String inUseRemedy(int count);

  @Message("Search")
  String search();

  @Message("Name or file")
  String searchLabel();

  @Message("Nothing found")
  String nothingFound();

  @Message("No name and no file name holds “{text}”.")
  String nothingFoundText(String text);

  @Message("Show all")
  String showAll();

  @Message("Storage: {used} of {quota} used")
  String storageUsed(String used, String quota);

  @Message("Retention")
  String retention();
}
