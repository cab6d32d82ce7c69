package io.premortem;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.premortem.identity.Access;
import io.premortem.identity.Public;
import io.premortem.identity.Requires;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the house of docs/architecture.md: which room may know which, and what a room shows. */
@AnalyzeClasses(packages = "io.premortem", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> FOUNDATIONS = Set.of("tenancy", "identity", "jobs", "web");

  /** room → rooms it may know. A missing arrow is forbidden; see docs/decisions before adding. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("tenancy", Set.of()),
          Map.entry("identity", Set.of("tenancy")),
          Map.entry("web", Set.of("tenancy", "identity")),
          Map.entry("jobs", Set.of("tenancy", "identity", "web")),
          Map.entry("dataset", FOUNDATIONS),
          Map.entry("lab", with(FOUNDATIONS, "dataset")),
          Map.entry("inference", with(FOUNDATIONS, "dataset", "lab")),
          Map.entry("risk", with(FOUNDATIONS, "dataset", "lab")),
          Map.entry("report", with(FOUNDATIONS, "risk", "lab")),
          Map.entry("admin", FOUNDATIONS),
          Map.entry("local", Set.of()));

  private static final List<String> PURE =
      List.of(
          "dataset.customers.retention",
          "dataset.ledger.cash",
          "dataset.privacy.detect",
          "dataset.privacy.mask",
          "dataset.profile",
          "inference.graph",
          "inference.monitor",
          "lab.learn",
          "lab.onnx",
          "report.agenda",
          "report.coupling",
          "report.seal",
          "risk.compliance",
          "risk.compute",
          "risk.engine",
          "risk.budget",
          "risk.calibration",
          "risk.stress");

  @ArchTest static final ArchRule ROOMS_KNOW_ONLY_THE_ROOMS_THEY_MAY = rooms();

  @ArchTest
  static final ArchRule PURE_ROOMS_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(
              PURE.stream().map(p -> "io.premortem." + p + "..").toArray(String[]::new))
          .should()
          .dependOnClassesThat(
              not(
                  resideInAnyPackage(
                      Stream.concat(
                              Stream.of(
                                  "java..",
                                  "javax.crypto..",
                                  "jdk.incubator.vector..",
                                  "ai.onnx.proto..",
                                  "com.google.protobuf..",
                                  "ml.dmlc.xgboost4j.java..",
                                  "com.google.i18n.phonenumbers.."),
                              PURE.stream().map(p -> "io.premortem." + p + ".."))
                          .toArray(String[]::new))))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "java.time.chrono..")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .because("a pure room gives the same answer for the same input, anywhere")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule ONE_ROOM_KNOWS_ONNX_RUNTIME =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.premortem.inference.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule ENTITIES_STAY_IN_THEIR_ROOM =
      classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

  @ArchTest
  static final ArchRule STORES_STAY_IN_THEIR_ROOM =
      classes()
          .that()
          .haveSimpleNameEndingWith("Store")
          .and()
          .doNotHaveSimpleName("BlobStore")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule NATIVE_SQL_LIVES_IN_STORES =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .should()
          .callMethod(jakarta.persistence.EntityManager.class, "createNativeQuery", String.class)
          .orShould()
          .callMethod(
              jakarta.persistence.EntityManager.class,
              "createNativeQuery",
              String.class,
              Class.class);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
          .because("a name that fits everything says nothing");

  @ArchTest
  static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT =
      classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should(sayWhoMayCall());

  @ArchTest
  static final ArchRule A_GET_CHANGES_NOTHING =
      noMethods()
          .that()
          .areAnnotatedWith(jakarta.ws.rs.GET.class)
          .should()
          .beAnnotatedWith(jakarta.transaction.Transactional.class)
          .because("an endpoint speaks to facades, and a GET changes no state");

  @ArchTest
  static void every_package_says_what_lives_there(JavaClasses classes) {
    var packages = classes.stream().map(JavaClass::getPackageName).distinct().sorted().toList();
    assertThat(packages)
        .allSatisfy(
            name ->
                assertThat(
                        java.nio.file.Path.of(
                            "src/main/java", name.replace('.', '/'), "package-info.java"))
                    .exists());
  }

  private static ArchRule rooms() {
    LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (var room : ARROWS.keySet()) {
      house = house.optionalLayer(room).definedBy("io.premortem." + room + "..");
    }
    for (var room : ARROWS.entrySet()) {
      house =
          room.getValue().isEmpty()
              ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
              : house
                  .whereLayer(room.getKey())
                  .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
    }
    return house;
  }

  private static ArchCondition<JavaClass> sayWhoMayCall() {
    return new ArchCondition<>("carry @Requires or @Public on every endpoint") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
            .filter(
                method ->
                    method.getAnnotations().stream().anyMatch(a -> isHttpMethod(a.getRawType())))
            .map(method -> method.reflect())
            .filter(method -> !Access.isPublic(method) && Access.required(method).isEmpty())
            .forEach(
                method ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type,
                            method
                                + " carries neither @"
                                + Requires.class.getSimpleName()
                                + " nor @"
                                + Public.class.getSimpleName())));
      }
    };
  }

  private static boolean isHttpMethod(JavaClass annotation) {
    return annotation.isAnnotatedWith(jakarta.ws.rs.HttpMethod.class);
  }

  private static Set<String> with(Set<String> rooms, String... more) {
    return Stream.concat(rooms.stream(), Arrays.stream(more))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
