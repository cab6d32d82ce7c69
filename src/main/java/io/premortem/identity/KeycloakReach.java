package io.premortem.identity;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether Keycloak answers, asked at most once a second by those who would be sent there. */
@ApplicationScoped
public class KeycloakReach {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int SERVER_FAULT = 500;

  private record Answer(boolean there, long at) {}

  private final HttpClient client;
  private final RequestOptions question;
  private volatile Answer last = new Answer(false, System.nanoTime() - FRESH.toNanos());

  KeycloakReach(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
    var patience = (int) PATIENCE.toMillis();
    this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(patience));
    this.question =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(realm + "/.well-known/openid-configuration")
            .setTimeout(patience);
  }

  /** For the event loop. */
  Uni<Boolean> away() {
    var known = last;
    if (System.nanoTime() - known.at() < FRESH.toNanos()) {
      return Uni.createFrom().item(!known.there());
    }
    return Uni.createFrom()
        .deferred(() -> UniHelper.toUni(client.request(question).compose(HttpClientRequest::send)))
        .map(answer -> answer.statusCode() < SERVER_FAULT)
        .onFailure()
        .recoverWithItem(failure -> !unreachable(failure))
        .invoke(there -> last = new Answer(there, System.nanoTime()))
        .map(there -> !there);
  }

  /** For pages, which may wait. */
  public boolean answers() {
    return !away().await().atMost(PATIENCE.multipliedBy(2));
  }

  // A certificate that this client does not know is an answer all the same.
  private static boolean unreachable(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof TimeoutException
        || failure.getCause() instanceof ConnectException;
  }
}
