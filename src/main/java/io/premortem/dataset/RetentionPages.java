package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** How long data sets are kept; what would go is shown before anything is saved. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class RetentionPages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance retention(RetentionView view);
  }

  /**
   * @param trial whether the form holds something that is not saved yet
   * @param plan null where the form is wrong
   */
  record RetentionView(
      String base,
      RetentionForm form,
      boolean trial,
      String versionsError,
      String daysError,
      RetentionPlan plan,
      Language language) {

    public String heading() {
      var messages = language.messages(RetentionMessages.class);
      return trial ? messages.wouldGo() : messages.due();
    }

    /** What a data set is kept for. */
    public String uses(RetentionPlan.Kept kept) {
      var texts = LifecycleTexts.of(language);
      return String.join("; ", kept.dependents().stream().map(texts::title).toList());
    }
  }

  private final Retentions retentions;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  RetentionPages(Retentions retentions, Visitor visitor, Language language, Flash flash) {
    this.retentions = retentions;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  /** With {@code versions} or {@code days} what these would mean, else what is in force. */
  @GET
  @Path("retention")
  @Requires(Permission.MANAGE)
  public TemplateInstance show(
      @PathParam("org") String org,
      @QueryParam("versions") String versions,
      @QueryParam("days") String days) {
    var trial = versions != null || days != null;
    var form = trial ? new RetentionForm(versions, days) : RetentionForm.of(retentions.current());
    return Templates.retention(view(org, form, trial));
  }

  @POST
  @Path("retention")
  @Requires(Permission.MANAGE)
  public Response save(
      @PathParam("org") String org,
      @FormParam("versions") String versions,
      @FormParam("days") String days) {
    var form = new RetentionForm(versions, days);
    if (!form.retention().faults().isEmpty()) {
      return Response.status(422).entity(Templates.retention(view(org, form, true))).build();
    }
    retentions.save(form.retention(), visitor.subject());
    flash.success(texts().messages().saved());
    return Response.seeOther(URI.create(base(org) + "/retention")).build();
  }

  private RetentionView view(String org, RetentionForm form, boolean trial) {
    var retention = form.retention();
    var faults = retention.faults();
    return new RetentionView(
        base(org),
        form,
        trial,
        error(faults.contains(Retention.Part.VERSIONS), Retention.Part.VERSIONS),
        error(faults.contains(Retention.Part.DAYS), Retention.Part.DAYS),
        faults.isEmpty() ? retentions.plan(retention) : null,
        language);
  }

  private String error(boolean wrong, Retention.Part part) {
    return wrong ? texts().fault(part) : "";
  }

  private RetentionTexts texts() {
    return new RetentionTexts(language.messages(RetentionMessages.class));
  }

  private static String base(String org) {
    return "/o/" + org + "/datasets";
  }
}
