package io.premortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Some versions of Surefire find no rule and stay green; so the rules are counted as they run. */
class ArchitectureRulesTest {
  @Test
  void every_rule_of_the_house_runs() {
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(ArchitectureTest.class))
            .build();
    var summary = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, summary);

    assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(declaredRules());
  }

  private static long declaredRules() {
    Stream<AnnotatedElement> members =
        Stream.concat(
            Arrays.stream(ArchitectureTest.class.getDeclaredFields()),
            Arrays.stream(ArchitectureTest.class.getDeclaredMethods()));
    return members.filter(member -> member.isAnnotationPresent(ArchTest.class)).count();
  }
}
