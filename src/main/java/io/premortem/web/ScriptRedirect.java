package io.premortem.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells a script where to go instead of sending it there: a request that follows a redirect by
 * itself would use up the message for the next page.
 */
@Provider
public class ScriptRedirect implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getHeaderString("HX-Request") != null
        && response.getStatus() == Status.SEE_OTHER.getStatusCode()) {
      response.setStatusInfo(Status.NO_CONTENT);
      response
          .getHeaders()
          .putSingle("HX-Redirect", response.getHeaders().getFirst(HttpHeaders.LOCATION));
      response.getHeaders().remove(HttpHeaders.LOCATION);
    }
  }
}
