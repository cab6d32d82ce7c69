package io.premortem.admin.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Profile;
import io.premortem.identity.Profiles;
import io.premortem.identity.Role;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person chose holds in every session of that person, and in nobody else's. */
@QuarkusTest
class ProfileTest {
  @TestHTTPResource("/")
  URI root;

  @Inject Members members;
  @Inject Profiles profiles;
  @Inject TenantScope scope;

  private final String email = "pia-" + UUID.randomUUID().toString().substring(0, 8) + "@beta.test";

  private String employed(Role role) {
    var subject = TestPeople.create(email, "Pia", "Beta");
    TestPeople.join("beta", subject);
    scope.run("beta", () -> members.add(new Member(subject, email, "Pia Beta", role), "test"));
    return subject;
  }

  @Test
  void a_choice_survives_the_session_and_shows_on_every_page() throws Exception {
    var subject = employed(Role.OWNER);
    var pia = PlainBrowser.signedIn(root, email, "/o/beta");
    assertThat(pia.get("/profile", "en").body()).contains("Pia Beta", email, "Beta Models");
    assertThat(pia.get("/o/beta/audit", "en").body()).containsPattern("\\d\\d:\\d\\d UTC<");

    pia.post("/profile", "&language=zh-CN&currency=CNY&zone=Asia%2FKolkata");
    var again = PlainBrowser.signedIn(root, email, "/o/beta");
    assertThat(again.get("/o/beta/audit", "en").body())
        .contains("lang=\"zh-CN\"")
        .containsPattern("\\d\\d:\\d\\d UTC\\+5:30<");
    var list = again.post("/o/beta/assessments", "&name=Pia").uri().getPath();
    var assessment = PlainBrowser.find(list, "/assessments/([0-9a-f-]{36})");
    assertThat(again.get("/o/beta/assessments/" + assessment + "/finance", "en").body())
        .containsPattern("<option value=\"CNY\" selected");
    // The menu's switch changes the same choice.
    again.post("/language", "&lang=en&return=/profile");
    assertThat(profiles.of(subject).language()).isEqualTo("en");
    assertThat(PlainBrowser.signedIn(root).get("/o/acme", "en").body()).contains("lang=\"en\"");
  }

  @Test
  void what_is_no_choice_chooses_nothing() throws Exception {
    var subject = employed(Role.VIEWER);
    var pia = PlainBrowser.signedIn(root, email, "/o/beta");
    profiles.choose(subject, new Profile("en", "EUR", ZoneId.of("Europe/Berlin")));
    pia.post("/profile", "&language=xx&currency=%3Cb%3E&zone=..%2F..%2Fetc");
    assertThat(profiles.of(subject)).isEqualTo(Profile.NOTHING);
  }

  @Test
  void a_person_leaves_from_there_and_the_last_owner_is_told_how() throws Exception {
    employed(Role.MEMBER);
    var pia = PlainBrowser.signedIn(root, email, "/o/beta");
    assertThat(pia.get("/profile", "en").body()).contains("/o/beta/members/departure");
    pia.post("/o/beta/members/departure", "");
    assertThat(pia.get("/profile", "en").body()).contains("You belong to no organization yet");
    assertThat(
            PlainBrowser.signedIn(root, "partner@fund.test", "/o/fund")
                .get("/profile", "en")
                .body())
        .contains("You are the only owner", "/o/fund/members")
        .doesNotContain("/o/fund/members/departure");
  }

  @Test
  void nobody_reads_or_writes_the_choice_of_another() {
    var subject = employed(Role.VIEWER);
    profiles.choose(subject, new Profile("en", null, null));
    assertThat(profiles.of("somebody else")).isEqualTo(Profile.NOTHING);
  }
}
