package io.premortem.report.blind;

import io.premortem.report.Holder;
import io.premortem.report.Report;
import io.premortem.report.Share;
import io.premortem.report.blind.BlindView.Place;
import io.premortem.report.disclosure.ShownReport;
import io.premortem.risk.knowledge.Text;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A blind assessment from either side of the table. */
@ApplicationScoped
class BlindDesk {
  private final BlindAssessments assessments;
  private final BlindLetters letters;
  private final TenantScope scope;
  private final Language language;
  private final Flash flash;

  BlindDesk(
      BlindAssessments assessments,
      BlindLetters letters,
      TenantScope scope,
      Language language,
      Flash flash) {
    this.assessments = assessments;
    this.letters = letters;
    this.scope = scope;
    this.language = language;
    this.flash = flash;
  }

  /**
   * What the founders see.
   *
   * @param report with which the share began
   * @param typed the form as it came; null to show what is kept
   */
  BlindView founders(Share share, Report report, Place place, SheetForm typed, List<String> wrong) {
    return BlindView.of(
        names(ShownReport.areaNames(report)),
        scores(report),
        Side.FOUNDER,
        assessments.state(share.id(), Side.FOUNDER),
        assessments.draft(report.assessment().id()).orElse(Sheet.EMPTY),
        typed,
        wrong(wrong),
        place);
  }

  /** What the holder of a share sees. */
  BlindView investor(Holder holder, Place place, SheetForm typed, List<String> wrong) {
    return scope.call(
        holder.tenant(),
        () ->
            BlindView.of(
                names(holder.shown().areaNames()),
                scores(holder.report()),
                Side.INVESTOR,
                assessments.state(holder.share(), Side.INVESTOR),
                Sheet.EMPTY,
                typed,
                wrong(wrong),
                place));
  }

  WriteResult write(Share share, Report report, SheetForm form, String by) {
    return assessments.write(share.id(), Side.FOUNDER, form, areas(report), by);
  }

  WriteResult lock(Share share, Report report, String by) {
    return assessments.lock(share.id(), Side.FOUNDER, areas(report), by);
  }

  WriteResult write(Holder holder, SheetForm form) {
    return scope.call(
        holder.tenant(),
        () ->
            assessments.write(holder.share(), Side.INVESTOR, form, areas(holder), holder.viewer()));
  }

  /** Locks the investor's sheet, and tells the founders. */
  WriteResult lock(Holder holder) {
    var result =
        scope.call(
            holder.tenant(),
            () -> assessments.lock(holder.share(), Side.INVESTOR, areas(holder), holder.viewer()));
    if (result instanceof WriteResult.Locked(var opened)) {
      letters.toFounders(holder, opened);
    }
    return result;
  }

  private static List<String> areas(Report report) {
    return report.areas().stream().map(Report.AreaScore::id).toList();
  }

  // Also of a report whose scores are hidden from the holder.
  private static List<String> areas(Holder holder) {
    return List.copyOf(holder.shown().areaNames().keySet());
  }

  /** Tells a side what became of its act, on its next page. */
  void tell(WriteResult result) {
    var texts = language.messages(BlindMessages.class);
    switch (result) {
      case WriteResult.Kept() -> flash.success(texts.saved());
      case WriteResult.Locked(var opened) ->
          flash.success(opened ? texts.opened() : texts.locked());
      case WriteResult.AlreadyLocked() -> flash.warning(texts.already());
      case WriteResult.Refused _ -> flash.warning(texts.incomplete());
    }
  }

  private BlindView.Wrong wrong(List<String> areas) {
    return new BlindView.Wrong(areas, language.messages(BlindMessages.class).wrongArea());
  }

  private Map<String, String> names(Map<String, Text> texts) {
    var names = new LinkedHashMap<String, String>();
    texts.forEach((id, name) -> names.put(id, name.in(language.locale())));
    return names;
  }

  private static Map<String, Double> scores(Report report) {
    return Optional.ofNullable(report.areas()).orElse(List.of()).stream()
        .collect(Collectors.toMap(Report.AreaScore::id, Report.AreaScore::score));
  }
}
