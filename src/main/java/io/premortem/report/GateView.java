package io.premortem.report;

/**
 * The page before a shared report.
 *
 * @param path of the link
 * @param passcode whether to ask for one
 * @param email whether to ask for name and address
 * @param sentTo address that a code was sent to; null in the first step
 * @param name as typed
 * @param address as typed
 * @param wrong field that was wrong; null if none
 * @param message what is wrong with it
 */
public record GateView(
    String path,
    boolean passcode,
    boolean email,
    String sentTo,
    String name,
    String address,
    String wrong,
    String message) {

  static GateView first(String token, boolean passcode, boolean email, String message) {
    return new GateView("/s/" + token, passcode, email, null, "", "", null, message);
  }

  static GateView code(String token, String sentTo, String message) {
    return new GateView("/s/" + token, false, true, sentTo, "", "", "code", message);
  }

  GateView typed(String name, String address, String wrong, String message) {
    return new GateView(path, passcode, email, sentTo, name, address, wrong, message);
  }

  /** The message of a field; empty if it is in order. */
  public String error(String field) {
    return field.equals(wrong) && message != null ? message : "";
  }

  /** The message of no field; null if there is none. */
  public String general() {
    return wrong == null ? message : null;
  }
}
