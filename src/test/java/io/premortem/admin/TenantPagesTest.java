package io.premortem.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.TestTenants;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The directory of tenants, as an administrator leafs through it. */
@QuarkusTest
class TenantPagesTest {
  private static final Pattern ROW = Pattern.compile("href=\"/admin/tenants/(leaf-[^\"]+)\"");

  @TestHTTPResource("/")
  URI root;

  @Inject Organizations organizations;

  @Test
  void pages_of_twenty_follow_each_other_and_keep_what_was_searched() throws Exception {
    var mark = "leaf-" + UUID.randomUUID().toString().substring(0, 8);
    var aliases = IntStream.range(0, 21).mapToObj(i -> "%s-%02d".formatted(mark, i)).toList();
    aliases.forEach(
        alias ->
            organizations.create(alias, "Leaf " + alias, Organization.Kind.COMPANY, false, "test"));
    var administrator = PlainBrowser.signedIn(root, TestTenants.ADMIN);

    var first = administrator.get("/admin?q=" + mark, "en").body();
    var next = PlainBrowser.find(first, "href=\"(/admin\\?after=[^\"]+)\"").replace("&amp;", "&");
    var second = administrator.get(next, "en").body();

    assertThat(rows(first)).isEqualTo(aliases.subList(0, 20));
    assertThat(rows(second)).isEqualTo(aliases.subList(20, 21));
    assertThat(second).doesNotContain("href=\"/admin?after=");
  }

  @Test
  void whoever_was_suspended_stands_on_the_page_that_comes_back() throws Exception {
    var alias = "leaf-zz-" + UUID.randomUUID().toString().substring(0, 8);
    organizations.create(alias, "Leaf", Organization.Kind.COMPANY, false, "test");
    var administrator = PlainBrowser.signedIn(root, TestTenants.ADMIN);

    var page = administrator.post("/admin/tenants/" + alias + "/suspension", "").body();

    assertThat(rows(page)).containsExactly(alias);
    assertThat(page).contains("/admin/tenants/" + alias + "/resumption");
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
