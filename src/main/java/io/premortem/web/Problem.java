package io.premortem.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What was wrong with a request, as RFC 9457 problem details.
 *
 * @param status 4xx or 5xx
 * @param detail names the place and the remedy, in the caller's language
 * @param errors one for each bad field; empty where the problem is not in a field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(int status, String title, String detail, List<Fault> errors) {

  /**
   * One bad place in the input.
   *
   * @param field JSON path or name of the form field; null where there is none
   * @param line 1-based line of a file, or row of a table; null where there is none
   * @param column column of a file or table; null where there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fault(String field, Long line, String column, String message) {
    public static Fault field(String field, String message) {
      return new Fault(field, null, null, message);
    }

    public static Fault at(Long line, String column, String message) {
      return new Fault(null, line, column, message);
    }
  }

  /** 422: the request is well-formed and its content cannot be used. */
  public static Problem unprocessable(String title, String detail, List<Fault> errors) {
    return new Problem(422, title, detail, List.copyOf(errors));
  }

  /** 422 for one field, whose message is also the detail. */
  public static Problem unprocessable(String title, String field, String message) {
    return unprocessable(title, message, List.of(Fault.field(field, message)));
  }

  /** 400: the request is not well-formed. */
  public static Problem badRequest(String title, String detail) {
    return new Problem(400, title, detail, List.of());
  }

  /** 409: it would be in order, were it not for the state of things. */
  public static Problem conflict(String title, String detail) {
    return new Problem(409, title, detail, List.of());
  }

  /** 503: it would be in order, were there room for it now; the answer says when to try again. */
  public static Problem unavailable(String title, String detail) {
    return new Problem(503, title, detail, List.of());
  }

  public ProblemException toException() {
    return new ProblemException(this);
  }
}
