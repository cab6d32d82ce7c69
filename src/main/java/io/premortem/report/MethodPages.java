package io.premortem.report;

import io.premortem.identity.Public;
import io.premortem.risk.compliance.Law;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Basis;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Catalogue;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** How the numbers are made and what they rest on, for whoever reads a report. */
@Path("/methods")
@Produces(MediaType.TEXT_HTML)
public class MethodPages {
  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance methods(MethodView view);
  }

  /**
   * @param knowledge version of the knowledge base in force
   * @param rules version of the rules of law in force
   */
  record MethodView(String knowledge, String rules, List<AreaSources> areas, List<LawRow> laws) {}

  record AreaSources(String id, String name, List<SourceRow> rows) {}

  /**
   * @param source null for what is judgement alone
   */
  record SourceRow(String what, String source, String note) {}

  record LawRow(String name, String url) {}

  private final Catalogue catalogue;
  private final Language language;

  MethodPages(Catalogue catalogue, Language language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  @GET
  @Public
  public TemplateInstance show() {
    var knowledge = catalogue.knowledge();
    var rules = catalogue.rules();
    return Templates.methods(
        new MethodView(
            knowledge.version(),
            rules.version(),
            knowledge.areas().stream().map(this::sources).toList(),
            rules.laws().stream().map(this::law).toList()));
  }

  private LawRow law(Law law) {
    return new LawRow(law.name().in(language.locale()), law.url());
  }

  private AreaSources sources(Area area) {
    Stream<SourceRow> indicators =
        area.indicators().stream().map(known -> row(known.text(), known.basis()));
    Stream<SourceRow> causes =
        area.causes().stream().map(known -> row(known.name(), known.basis()));
    Stream<SourceRow> cases =
        area.cases().stream()
            .map(known -> new SourceRow(text(known.name()), known.source(), text(known.fact())));
    return new AreaSources(
        area.id(),
        text(area.name()),
        Stream.of(causes, indicators, cases).flatMap(rows -> rows).toList());
  }

  private SourceRow row(Text what, Basis basis) {
    return new SourceRow(text(what), basis.source(), text(basis.note()));
  }

  private String text(Text text) {
    return text == null ? null : text.in(language.locale());
  }
}
