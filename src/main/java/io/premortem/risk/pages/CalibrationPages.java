package io.premortem.risk.pages;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.risk.calibration.Calibration;
import io.premortem.risk.calibration.Guess;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;

/** Practising 90 % intervals on questions whose answers are known. Nothing is kept. */
@Path("/o/{org}/calibration")
@Produces(MediaType.TEXT_HTML)
public class CalibrationPages {
  private static final List<CalibrationQuestions.Item> QUESTIONS = CalibrationQuestions.load();

  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance calibration(CalibrationView view);
  }

  /**
   * @param result null before the answers are shown
   */
  record CalibrationView(String path, List<Row> rows, Result result) {}

  /**
   * @param low as typed
   * @param error empty for none
   */
  record Row(
      String id,
      String text,
      String unit,
      String low,
      String high,
      String error,
      double truth,
      boolean held,
      String source) {}

  /**
   * @param kind of notice
   */
  record Result(String title, String kind, String text) {}

  /** One end or both may be no numbers: NaN. */
  private record Typed(String low, String high) {
    static Typed of(MultivaluedMap<String, String> form, String id) {
      return new Typed(form.getFirst(id + ".low"), form.getFirst(id + ".high"));
    }

    Guess guess(double truth) {
      return new Guess(number(low), number(high), truth);
    }

    private static double number(String text) {
      try {
        return text == null ? Double.NaN : Double.parseDouble(text.strip().replace(",", ""));
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }
  }

  private final Language language;

  CalibrationPages(Language language) {
    this.language = language;
  }

  @GET
  @Requires(Permission.VIEW)
  public TemplateInstance ask(@PathParam("org") String org) {
    var none = new Typed("", "");
    var rows = QUESTIONS.stream().map(item -> row(item, none, "", false)).toList();
    return Templates.calibration(new CalibrationView(path(org), rows, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.VIEW)
  public Response answer(@PathParam("org") String org, MultivaluedMap<String, String> form) {
    List<Typed> typed = QUESTIONS.stream().map(item -> Typed.of(form, item.id())).toList();
    List<Guess> guesses =
        IntStream.range(0, typed.size())
            .mapToObj(i -> typed.get(i).guess(QUESTIONS.get(i).truth()))
            .toList();
    boolean whole = guesses.stream().allMatch(CalibrationPages::usable);
    List<Row> rows =
        IntStream.range(0, typed.size())
            .mapToObj(i -> row(QUESTIONS.get(i), typed.get(i), guesses.get(i), whole))
            .toList();
    Result result = whole ? result(Calibration.of(guesses)) : null;
    var page = Templates.calibration(new CalibrationView(path(org), rows, result));
    return whole
        ? RenderedPage.of(Response.Status.OK.getStatusCode(), page)
        : RenderedPage.again(page);
  }

  private static String path(String org) {
    return "/o/" + org + "/calibration";
  }

  private static boolean usable(Guess guess) {
    return guess.low() > 0 && guess.low() <= guess.high() && guess.high() < 1e18;
  }

  private Row row(CalibrationQuestions.Item item, Typed typed, Guess guess, boolean whole) {
    String error = usable(guess) ? "" : words().bad();
    return row(item, typed, error, whole && guess.inside());
  }

  private Row row(CalibrationQuestions.Item item, Typed typed, String error, boolean held) {
    return new Row(
        item.id(),
        item.text().in(language.locale()),
        item.unit().in(language.locale()),
        typed.low(),
        typed.high(),
        error,
        item.truth(),
        held,
        item.source());
  }

  private Result result(Calibration found) {
    String title = words().hits(found.inside(), found.asked());
    String factor = "%.1f".formatted(Math.max(0.1, found.stretch()));
    return switch (found.verdict()) {
      case TOO_NARROW ->
          new Result(title, "warning", words().tooNarrow(share(found.chance()), widened(found)));
      case TOO_WIDE -> new Result(title, "info", words().tooWide(factor));
      case FITTING -> new Result(title, "success", words().fitting());
    };
  }

  /** A point that misses asks for more than any factor. */
  private static String widened(Calibration found) {
    return found.stretch() > 10 ? "> 10" : "%.1f".formatted(found.stretch());
  }

  private String share(double chance) {
    String percent = chance < 0.001 ? "< 0.1" : "%.1f".formatted(100 * chance);
    return language.pick(percent + " %", percent + "%");
  }

  private CalibrationMessages words() {
    return language.messages(CalibrationMessages.class);
  }
}
