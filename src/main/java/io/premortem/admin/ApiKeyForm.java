package io.premortem.admin;

import io.premortem.identity.KeyDraft;
import io.premortem.identity.KeyScope;
import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** The form of a new key, as it came. */
public class ApiKeyForm {
  static final int DEFAULT_DAYS = 90;

  @FormParam("name")
  String name = "";

  @FormParam("predict")
  boolean predict;

  @FormParam("upload")
  boolean upload;

  @FormParam("readReports")
  boolean readReports;

  @FormParam("model")
  String model = "";

  @FormParam("days")
  String days = Integer.toString(DEFAULT_DAYS);

  @FormParam("perMinute")
  String perMinute = Integer.toString(KeyDraft.DEFAULT_PER_MINUTE);

  public String getName() {
    return name;
  }

  public boolean isPredict() {
    return predict;
  }

  public boolean isUpload() {
    return upload;
  }

  public boolean isReadReports() {
    return readReports;
  }

  public String getModel() {
    return model;
  }

  public String getDays() {
    return days;
  }

  public String getPerMinute() {
    return perMinute;
  }

  KeyDraft draft(Instant now) {
    return new KeyDraft(
        name,
        scopes(),
        model == null || model.isEmpty() ? null : model,
        now.plus(Duration.ofDays(Math.clamp(number(days), 0, 10_000))),
        number(perMinute));
  }

  private Set<KeyScope> scopes() {
    var scopes = EnumSet.noneOf(KeyScope.class);
    if (predict) {
      scopes.add(KeyScope.PREDICT);
    }
    if (upload) {
      scopes.add(KeyScope.UPLOAD);
    }
    if (readReports) {
      scopes.add(KeyScope.READ_REPORTS);
    }
    return scopes;
  }

  /** What is no whole number is 0, which no field takes. */
  private static int number(String text) {
    return text != null && text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : 0;
  }
}
