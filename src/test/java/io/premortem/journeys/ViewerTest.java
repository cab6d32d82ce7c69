package io.premortem.journeys;

import static io.premortem.report.TestOrganizations.assessment;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.identity.Role;
import io.premortem.report.TestOrganizations;
import io.premortem.tenancy.Organization;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever may only read is shown nothing that does not open. */
@QuarkusTest
class ViewerTest {
  private static final Pattern HREF = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final int ENOUGH_PAGES = 150;

  @TestHTTPResource("/")
  URI root;

  @Inject TestOrganizations made;

  @Test
  void findsNoLinkThatAnswersForbidden() throws Exception {
    var owner = TestOrganizations.person("Ola");
    var company = made.found("Readable", Organization.Kind.COMPANY, owner);
    assessment(owner.api(), company, "To be read", 900_000);
    var founder = PlainBrowser.signedIn(root, owner.email(), "/o/" + company);
    founder.post("/o/" + company + "/datasets/samples/article", "");
    var reader = TestOrganizations.person("Rea");
    TestPeople.join(company, reader.subject());
    made.employ(company, reader, Role.VIEWER);

    var pages = walk(PlainBrowser.signedIn(root, reader.email(), "/o/" + company), company);

    assertThat(pages.stream().filter(page -> page.status() == 403)).isEmpty();
    assertThat(pages)
        .extracting(Page::path)
        .anyMatch(path -> path.matches(".*/reports"))
        .anyMatch(path -> path.matches(".*/areas/.*"))
        .anyMatch(path -> path.matches(".*/datasets/[0-9a-f-]{36}"));
  }

  /**
   * @param from where the link to it was
   */
  private record Page(String path, String from, int status) {}

  /** Every page of the company that links lead to. */
  private static List<Page> walk(PlainBrowser viewer, String company) throws Exception {
    Map<String, String> from = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of("/o/" + company));
    List<Page> pages = new ArrayList<>();
    while (!next.isEmpty() && pages.size() < ENOUGH_PAGES) {
      var path = next.remove();
      var page = viewer.get(path, "en");
      pages.add(new Page(path, from.get(path), page.statusCode()));
      HREF.matcher(page.body())
          .results()
          .map(link -> link.group(1).replace("&amp;", "&"))
          .filter(link -> link.startsWith("/o/" + company))
          .filter(link -> from.putIfAbsent(link, path) == null)
          .forEach(next::add);
    }
    return pages;
  }
}
