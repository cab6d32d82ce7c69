package io.premortem.risk.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Applicability;
import io.premortem.risk.compliance.Duty;
import io.premortem.risk.compliance.Duty.Status;
import io.premortem.risk.compliance.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Companies whose obligations were looked up in the laws by hand, as of 25 November 2026. */
class ExampleCompaniesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final String PLAIN =
      "\"practices\":[\"none\"],\"asked-42001\":\"no\",\"biometrics\":\"none\",\"transfers\":[\"none\"],";

  private final Rules rules = RulesFiles.load();

  private Applicability company(String answers) throws Exception {
    Answers read = AnswersJson.toAnswers(new ObjectMapper().readTree("{" + answers + "}"));
    assertThat(rules.questionnaire().faults(read)).isEmpty();
    return Applicability.of(rules, read, Set.of(), TODAY);
  }

  private static List<String> ids(Applicability applicability, Status status) {
    return applicability.with(status).map(duty -> duty.obligation().id()).toList();
  }

  private static Duty duty(Applicability applicability, String id) {
    return applicability.duties().stream()
        .filter(duty -> duty.obligation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChatServiceForTheChinesePublicOnAFiledModel() throws Exception {
    var found =
        company(
            PLAIN
                + """
                "markets":["cn"],"roles":["system-provider","api-user"],"audience":"public",
                "sector":["none"],"decisions":"no","minors":"no","interaction":"yes",
                "synthetic":["text"],"opinion":"yes","cn-model":"filed","personal-data":["users"]
                """);
    assertThat(ids(found, Status.OPEN))
        .containsExactly(
            "cn-gen-9",
            "cn-gen-11",
            "cn-gen-14",
            "cn-gen-15",
            "cn-gen-registration",
            "cn-algorithm-24",
            "cn-deep-9",
            "cn-deep-17",
            "cn-deep-19",
            "cn-label-visible",
            "cn-label-metadata",
            "cn-pipl-13",
            "cn-pipl-57",
            "cn-dsl-27");
    assertThat(ids(found, Status.COMING)).isEmpty();
    assertThat(ids(found, Status.UNDECIDED)).isEmpty();
  }

  @Test
  void theSameOnAModelOfItsOwnWithYoungUsers() throws Exception {
    var found =
        company(
            PLAIN
                + """
                "markets":["cn"],"roles":["model-provider","system-provider"],"audience":"public",
                "sector":["none"],"decisions":"no","minors":"yes","interaction":"yes",
                "synthetic":["text","likeness"],"opinion":"yes","cn-model":"own",
                "personal-data":["users","training"]
                """);
    assertThat(ids(found, Status.OPEN))
        .contains("cn-gen-7", "cn-gen-10", "cn-gen-17", "cn-deep-14", "cn-pipl-31")
        .doesNotContain("cn-gen-registration", "cn-pipl-29", "cn-pipl-38");
  }

  @Test
  void aToolForChineseEngineersInsideTheirOwnCompany() throws Exception {
    var found =
        company(
            PLAIN
                + """
                "markets":["cn"],"roles":["deployer"],"audience":"internal","decisions":"no",
                "synthetic":["text"],"personal-data":["none"]
                """);
    assertThat(found.duties()).isEmpty();
  }

  @Test
  void aEuropeanHiringToolOnSomebodyElsesModel() throws Exception {
    var found =
        company(
            """
            "markets":["eu"],"roles":["system-provider","api-user"],"audience":"business",
            "eu-established":"yes","asked-42001":"yes","practices":["none"],
            "sector":["employment"],"decisions":"yes","biometrics":"none","minors":"no",
            "interaction":"no","synthetic":["text"],"system-since":"before-2026-08-02",
            "personal-data":["users"],"transfers":["from-eu"]
            """);
    assertThat(ids(found, Status.OPEN))
        .containsExactly(
            "eu-ai-4",
            "gdpr-6",
            "gdpr-12-22",
            "gdpr-22",
            "gdpr-28",
            "gdpr-32",
            "gdpr-33",
            "gdpr-35",
            "gdpr-44",
            "iso-42001-system",
            "iso-42001-risk",
            "iso-42001-audit");
    assertThat(ids(found, Status.COMING))
        .containsExactly("eu-ai-50-2", "eu-ai-8-15", "eu-ai-16-49");
    assertThat(duty(found, "eu-ai-50-2").effective()).isEqualTo("2026-12-02");
    assertThat(duty(found, "eu-ai-50-2").fromMonth()).isEqualTo(1);
    assertThat(duty(found, "eu-ai-50-2").inForce()).isFalse();
    assertThat(duty(found, "eu-ai-8-15").effective()).isEqualTo("2027-12-02");
    assertThat(duty(found, "eu-ai-8-15").fromMonth()).isEqualTo(13);
  }

  @Test
  void aFrontierLabWithOpenWeights() throws Exception {
    var found =
        company(
            PLAIN
                + """
                "markets":["us-ca","eu"],"roles":["model-provider"],"audience":"public",
                "eu-established":"no","revenue":600000000,"sector":["none"],"decisions":"no",
                "minors":"no","interaction":"no","synthetic":["text"],"system-since":"later",
                "general-purpose":"yes","training-flops":2e26,"open-release":"yes",
                "model-since":"later","personal-data":["training"],"data-origin":["web","open"]
                """);
    assertThat(ids(found, Status.OPEN))
        .containsExactly(
            "eu-ai-4",
            "eu-ai-50-2",
            "eu-ai-53-documentation",
            "eu-ai-53-copyright",
            "eu-ai-53-summary",
            "eu-ai-54",
            "eu-ai-52",
            "eu-ai-55",
            "gdpr-6",
            "gdpr-14",
            "gdpr-12-22",
            "gdpr-27",
            "gdpr-32",
            "gdpr-33",
            "gdpr-35",
            "us-sb53-transparency",
            "us-sb53-incident",
            "us-sb53-framework",
            "us-ab2013");
  }

  @Test
  void aSmallOpenModelFromBeforeTheAct() throws Exception {
    var found =
        company(
            PLAIN
                + """
                "markets":["eu"],"roles":["model-provider"],"audience":"business",
                "eu-established":"no","sector":["none"],"decisions":"no","interaction":"no",
                "synthetic":["none"],"general-purpose":"yes","training-flops":1e23,
                "open-release":"yes","model-since":"before-2025-08-02","personal-data":["none"]
                """);
    assertThat(ids(found, Status.OPEN)).containsExactly("eu-ai-4");
    assertThat(ids(found, Status.COMING)).containsExactly("eu-ai-53-copyright", "eu-ai-53-summary");
    assertThat(duty(found, "eu-ai-53-summary").effective()).isEqualTo("2027-08-02");
    assertThat(duty(found, "eu-ai-53-summary").fromMonth()).isEqualTo(9);
  }

  @Test
  void anEmployerWhoReadsEmotionsInTheEu() throws Exception {
    var found =
        company(
            """
            "markets":["eu"],"roles":["deployer"],"audience":"internal","eu-established":"yes",
            "asked-42001":"no","practices":["emotion-at-work"],"sector":["employment"],
            "decisions":"no","biometrics":"identification","minors":"no","interaction":"no",
            "synthetic":["none"],"personal-data":["sensitive"],"transfers":["none"]
            """);
    assertThat(ids(found, Status.OPEN))
        .containsExactly(
            "eu-ai-4",
            "eu-ai-5",
            "eu-ai-50-3",
            "gdpr-6",
            "gdpr-9",
            "gdpr-12-22",
            "gdpr-32",
            "gdpr-33",
            "gdpr-35",
            "gdpr-37");
    assertThat(ids(found, Status.COMING)).containsExactly("eu-ai-26");
  }

  @Test
  void aLenderInColorado() throws Exception {
    var found =
        company(
            PLAIN
                + """
                "markets":["us-co"],"roles":["system-provider","deployer"],"audience":"public",
                "sector":["credit"],"decisions":"yes","personal-data":["users"]
                """);
    assertThat(found.duties())
        .extracting(duty -> duty.obligation().id())
        .containsExactly("us-co-developer", "us-co-deployer");
    assertThat(found.duties()).extracting(Duty::status).containsOnly(Status.COMING);
    assertThat(found.duties()).extracting(Duty::fromMonth).containsOnly(2);
  }

  @Test
  void aCompanyWithoutUsersOwesNothing() throws Exception {
    var found = company(PLAIN + "\"markets\":[\"none\"]");
    assertThat(found.duties()).isEmpty();
  }

  @Test
  void withoutAnswersEverythingIsUndecided() throws Exception {
    var found = company("");
    assertThat(found.begun()).isFalse();
    assertThat(found.duties()).hasSameSizeAs(rules.obligations());
    assertThat(found.duties()).extracting(Duty::status).containsOnly(Status.UNDECIDED);
    assertThat(duty(found, "gdpr-6").missing()).containsExactly("markets", "personal-data");
  }
}
