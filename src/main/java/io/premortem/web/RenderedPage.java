package io.premortem.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page with a status of its own; rendered at once, so that what fails in it is seen here. */
public final class RenderedPage {
  private static final int UNPROCESSABLE = 422;

  private RenderedPage() {}

  /** A form again, with what is wrong in it. */
  public static Response again(TemplateInstance form) {
    return of(UNPROCESSABLE, form);
  }

  public static Response of(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .entity(page.render())
        .build();
  }
}
