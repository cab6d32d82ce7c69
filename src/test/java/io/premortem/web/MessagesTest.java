package io.premortem.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English and Chinese are equals: neither has a text that the other lacks. */
class MessagesTest {
  static Stream<JavaClass> bundles() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.premortem")
            .stream()
            .filter(type -> type.isAnnotatedWith(MessageBundle.class));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void says_everything_in_both_languages(JavaClass bundle) throws IOException {
    var name = bundle.getAnnotationOfType(MessageBundle.class).value();
    var english =
        bundle.getMethods().stream().map(method -> method.getName()).collect(Collectors.toSet());

    assertThat(chinese(name)).containsExactlyInAnyOrderElementsOf(english);
  }

  private static Set<String> chinese(String bundle) throws IOException {
    var file = "/messages/" + bundle + "_zh-CN.properties";
    try (var stream = MessagesTest.class.getResourceAsStream(file)) {
      assertThat(stream).as(file).isNotNull();
      var texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      assertThat(texts.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
      return texts.stringPropertyNames();
    }
  }
}
