package io.premortem.report;

import io.premortem.web.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tickets as signed text, since web replicas hold no state. A link that is closed ends them. */
@ApplicationScoped
class ShareTickets {
  static final String COOKIE = "share";

  /** How long a gate that was passed stays open to a browser. */
  static final Duration LIFE = Duration.ofHours(12);

  private static final int PARTS = 4;

  private final Signature signature;
  private final Clock clock;

  ShareTickets(@ConfigProperty(name = "premortem.secret") String secret, Clock clock) {
    // A key of its own: what the flash cookie signs opens no gate.
    this.signature = new Signature("share-gate:" + secret);
    this.clock = clock;
  }

  String write(ShareTicket ticket) {
    var text =
        String.join(
            "\n",
            ticket.share().toString(),
            ticket.passed() ? "" : ticket.code().toString(),
            ticket.until().toString(),
            ticket.viewer());
    var payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return payload + "." + signature.of(payload);
  }

  /** The ticket as a browser keeps it, for the pages of one link. */
  NewCookie cookie(ShareTicket ticket, String token, UriInfo uri) {
    return new NewCookie.Builder(COOKIE)
        .value(write(ticket))
        .path("/s/" + token)
        .httpOnly(true)
        .secure("https".equals(uri.getBaseUri().getScheme()))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** Empty unless the text is a ticket of ours for this share and still good. */
  Optional<ShareTicket> read(String text, UUID share) {
    var dot = text == null ? -1 : text.indexOf('.');
    if (dot < 0 || !signature.fits(text.substring(0, dot), text.substring(dot + 1))) {
      return Optional.empty();
    }
    var parts =
        new String(Base64.getUrlDecoder().decode(text.substring(0, dot)), StandardCharsets.UTF_8)
            .split("\n", PARTS);
    var ticket =
        new ShareTicket(
            UUID.fromString(parts[0]),
            parts[1].isEmpty() ? null : UUID.fromString(parts[1]),
            parts[3],
            Instant.parse(parts[2]));
    return Optional.of(ticket)
        .filter(t -> t.share().equals(share) && clock.instant().isBefore(t.until()));
  }
}
