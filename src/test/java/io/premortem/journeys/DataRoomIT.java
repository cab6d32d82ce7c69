package io.premortem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.premortem.TestTenants;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The data room in a real browser: a file from Shenzhen is checked, corrected, imported and read.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataRoomIT {
  @TestHTTPResource("/")
  URI root;

  private Browser browser;

  @BeforeAll
  void open() {
    browser = new Browser(root.toString());
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void a_file_is_checked_corrected_imported_and_its_pages_are_accessible() {
    var page = browser.signedIn(TestTenants.ACME);
    page.navigate("/o/acme/datasets/new");
    Browser.accessible(page);
    choose(page, "日期,对方,金额\n2025-01-03,云服务器,¥1200.00\n", "GB18030");
    page.locator("button[formaction]").click();
    page.waitForURL(Pattern.compile(".*/datasets/drafts/.*"));
    assertThat(page.locator("select[name=encoding]")).containsText("GB18030");
    Browser.accessible(page);
    page.locator("[name='column.2.name']").fill("Amount");
    page.locator("[name='column.1.role']").selectOption("ignore");
    page.locator("form[action$='/import'] button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/datasets/[0-9a-f-]{36}"));
    assertThat(page.locator("main")).containsText("Amount");
    assertThat(page.locator("main")).not().containsText("对方");
    var path = URI.create(page.url()).getPath();
    for (var tab : List.of("", "/ledger", "/customers", "/privacy", "/relations", "/versions")) {
      page.navigate(path + tab);
      assertThat(page.locator("h1")).hasText("shenzhen");
      Browser.accessible(page);
    }
  }

  @Test
  void a_refused_file_says_where_without_leaving_the_page() {
    var page = browser.signedIn(TestTenants.ACME);
    page.navigate("/o/acme/datasets/new");
    choose(page, "a,b\n1,2\n1,2,3\n", "UTF-8");
    page.locator("form[data-upload] .btn-primary").click();
    assertThat(page.locator(".notice")).containsText("Line 3, column 3");
    // The form that came with the answer works as the first one did.
    choose(page, "a,b\n1,2\n", "UTF-8");
    page.locator("form[data-upload] .btn-primary").click();
    page.waitForURL(Pattern.compile(".*/datasets/[0-9a-f-]{36}"));
  }

  private static void choose(Page page, String text, String encoding) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("shenzhen.csv", "text/csv", text.getBytes(Charset.forName(encoding))));
  }
}
