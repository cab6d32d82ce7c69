package io.premortem.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the chart promises a cluster, asserted on what Helm itself renders. */
class ChartTest {
  private static final Path CHART = Path.of("helm", "premortem");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Map<String, Object> EVERYTHING =
      Map.of("ingress.enabled", true, "ingress.tlsSecret", "certificate");

  @Test
  void the_strict_linter_has_no_complaint() {
    LintResult result = new Helm(CHART).lint().strict().call();
    assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    assertThat(result.getMessages()).noneMatch(line -> line.contains("WARNING"));
  }

  @Test
  void web_worker_and_migration_are_one_image_in_three_roles() throws IOException {
    List<JsonNode> rendered = rendered(Map.of("image.repository", "mine/premortem"));
    assertThat(podTemplates(rendered))
        .hasSize(3)
        .allSatisfy(
            pod ->
                assertThat(container(pod).at("/image").asText()).isEqualTo("mine/premortem:0.1.0"));
    assertThat(environment(rendered, "Deployment", "web", "PREMORTEM_WORKER_ENABLED").at("/value"))
        .isEqualTo(text("false"));
    assertThat(
            environment(rendered, "Deployment", "worker", "PREMORTEM_WORKER_ENABLED").at("/value"))
        .isEqualTo(text("true"));
    assertThat(
            environment(rendered, "Deployment", "worker", "PREMORTEM_WORKER_THREADS").at("/value"))
        .isEqualTo(text("2"));
    assertThat(container(pod(rendered, "Job", "migration-1")).at("/args/0"))
        .isEqualTo(text("migrate"));
  }

  @Test
  void the_database_is_migrated_before_the_pods_change_and_by_the_owner_alone() throws IOException {
    List<JsonNode> rendered = rendered(Map.of());
    // Helm keeps a hook out of what it renders, so the other tests ask for an ordinary job.
    assertThat(rendered(Map.of("migration.hook", true)))
        .noneMatch(object -> object.at("/kind").asText().equals("Job"));
    assertThat(Files.readString(CHART.resolve("templates").resolve("migration.yaml")))
        .contains("helm.sh/hook: pre-install,pre-upgrade");
    assertThat(environment(rendered, "Job", "migration-1", "QUARKUS_FLYWAY_USERNAME").at("/value"))
        .isEqualTo(text("premortem_owner"));
    assertThat(
            environment(rendered, "Job", "migration-1", "QUARKUS_FLYWAY_PASSWORD")
                .at("/valueFrom/secretKeyRef/key"))
        .isEqualTo(text("owner-password"));
    for (String component : List.of("web", "worker")) {
      assertThat(
              environment(rendered, "Deployment", component, "QUARKUS_FLYWAY_MIGRATE_AT_START")
                  .at("/value"))
          .isEqualTo(text("false"));
      assertThat(
              environment(rendered, "Deployment", component, "QUARKUS_FLYWAY_PASSWORD")
                  .isMissingNode())
          .isTrue();
    }
  }

  @Test
  void no_container_is_root_or_can_write_beyond_tmp() throws IOException {
    assertThat(podTemplates(rendered(EVERYTHING)))
        .allSatisfy(
            pod -> {
              assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
              assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
              assertThat(pod.at("/securityContext/seccompProfile/type"))
                  .isEqualTo(text("RuntimeDefault"));
              assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
              JsonNode security = container(pod).at("/securityContext");
              assertThat(security.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
              assertThat(security.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
              assertThat(security.at("/capabilities/drop/0")).isEqualTo(text("ALL"));
              assertThat(container(pod).at("/volumeMounts/0/mountPath")).isEqualTo(text("/tmp"));
              assertThat(pod.at("/volumes/0").has("emptyDir")).isTrue();
              assertThat(container(pod).at("/resources/limits/memory").isMissingNode()).isFalse();
            });
  }

  @Test
  void pods_that_serve_are_probed() throws IOException {
    for (String component : List.of("web", "worker")) {
      JsonNode container = container(pod(rendered(Map.of()), "Deployment", component));
      assertThat(container.at("/startupProbe/httpGet/path")).isEqualTo(text("/q/health/started"));
      assertThat(container.at("/livenessProbe/httpGet/path")).isEqualTo(text("/q/health/live"));
      assertThat(container.at("/readinessProbe/httpGet/path")).isEqualTo(text("/q/health/ready"));
    }
  }

  @Test
  void passwords_come_from_secrets_that_the_chart_does_not_hold() throws IOException {
    List<JsonNode> rendered = rendered(EVERYTHING);
    assertThat(rendered).noneMatch(object -> object.at("/kind").asText().equals("Secret"));
    for (JsonNode pod : podTemplates(rendered)) {
      for (JsonNode variable : container(pod).at("/env")) {
        if (variable.at("/name").asText().matches(".*(PASSWORD|SECRET)")) {
          assertThat(variable.has("value")).as(variable.toString()).isFalse();
          assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).isNotBlank();
        }
      }
    }
    assertThatThrownBy(
            () -> rendered(Map.of("database.url", "jdbc:postgresql://db/premortem?password=x")))
        .hasMessageContaining("url");
  }

  @Test
  void scaling_disruption_and_network_rules_choose_the_pods_they_are_for() throws IOException {
    List<JsonNode> rendered = rendered(EVERYTHING);
    for (String component : List.of("web", "worker")) {
      assertThat(
              named(rendered, "HorizontalPodAutoscaler", component).at("/spec/scaleTargetRef/name"))
          .isEqualTo(named(rendered, "Deployment", component).at("/metadata/name"));
      assertThat(named(rendered, "Deployment", component).at("/spec/replicas").isMissingNode())
          .as("the autoscaler decides")
          .isTrue();
      JsonNode labels = named(rendered, "Deployment", component).at("/spec/selector/matchLabels");
      assertThat(named(rendered, "PodDisruptionBudget", component).at("/spec/selector/matchLabels"))
          .isEqualTo(labels);
      assertThat(named(rendered, "NetworkPolicy", component).at("/spec/podSelector/matchLabels"))
          .isEqualTo(labels);
    }
    assertThat(named(rendered, "NetworkPolicy", "worker").at("/spec/ingress")).isEmpty();
    JsonNode service = named(rendered, "Service", "premortem");
    assertThat(service.at("/spec/selector"))
        .isEqualTo(named(rendered, "Deployment", "web").at("/spec/selector/matchLabels"));
    assertThat(
            named(rendered, "Ingress", "premortem")
                .at("/spec/rules/0/http/paths/0/backend/service/name"))
        .isEqualTo(service.at("/metadata/name"));
  }

  @Test
  void without_an_autoscaler_the_values_say_how_many() throws IOException {
    List<JsonNode> rendered =
        rendered(Map.of("worker.autoscaling.enabled", false, "worker.replicas", 7));
    assertThat(named(rendered, "Deployment", "worker").at("/spec/replicas").asInt()).isEqualTo(7);
  }

  @Test
  void a_mistyped_value_is_refused() {
    assertThatThrownBy(() -> rendered(Map.of("worker.replica", 3))).hasMessageContaining("replica");
    assertThatThrownBy(() -> rendered(Map.of("service.port", 70000))).hasMessageContaining("port");
  }

  private static List<JsonNode> rendered(Map<String, Object> values) throws IOException {
    TemplateCommand command =
        new Helm(CHART).template().withName("premortem").withKubeVersion("1.31.0");
    command.set("migration.hook", false);
    values.forEach(command::set);
    List<JsonNode> objects = new ArrayList<>();
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(command.call())) {
      documents.forEachRemaining(
          document -> {
            if (document.isObject()) {
              objects.add(document);
            }
          });
    }
    return objects;
  }

  private static JsonNode named(List<JsonNode> objects, String kind, String nameEnd) {
    return objects.stream()
        .filter(object -> object.at("/kind").asText().equals(kind))
        .filter(object -> object.at("/metadata/name").asText().endsWith(nameEnd))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " named …" + nameEnd));
  }

  private static JsonNode pod(List<JsonNode> objects, String kind, String nameEnd) {
    return named(objects, kind, nameEnd).at("/spec/template/spec");
  }

  private static List<JsonNode> podTemplates(List<JsonNode> objects) {
    return objects.stream()
        .map(object -> object.at("/spec/template/spec"))
        .filter(JsonNode::isObject)
        .toList();
  }

  private static JsonNode container(JsonNode pod) {
    return pod.at("/containers/0");
  }

  private static JsonNode environment(
      List<JsonNode> objects, String kind, String nameEnd, String variable) {
    return StreamSupport.stream(
            container(pod(objects, kind, nameEnd)).at("/env").spliterator(), false)
        .filter(entry -> entry.at("/name").asText().equals(variable))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static JsonNode text(String value) {
    return TextNode.valueOf(value);
  }
}
