package io.premortem.dataset;

import static io.premortem.PlainBrowser.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a founder does with data sets after the upload, with nothing but HTTP. */
@QuarkusTest
class DatasetLifecyclePagesTest {
  @TestHTTPResource("/")
  URI root;

  @Inject TestUse uses;

  private PlainBrowser browser;

  @BeforeEach
  void signIn() throws Exception {
    browser = PlainBrowser.signedIn(root);
  }

  @Test
  void showsVersionsAndWhatChanged() throws Exception {
    var first = upload("Monthly <export>", days(100, 2024) + "2024-03-01,x\n");
    assertThat(first).doesNotContain("It is version");
    var stored =
        browser.upload(
            "/o/acme/datasets", "monthly <EXPORT>", "m.csv", days(50, 2025) + "2025-04-01,\n");
    assertThat(stored.body())
        .contains("<h1>Monthly &lt;export&gt;</h1>", "is stored: 51 rows. It is version 2")
        .contains("Version 2", "data-value=\"2025-")
        .contains("pm-histogram");
    var path = stored.uri().getPath();

    var changes = browser.get(path + "/changes", "en").body();
    assertThat(changes)
        .contains("version 1, to version 2", "large shift", "Where they moved", "up to ")
        .contains("aria-current=\"page\">Changes")
        .doesNotContain("{changes:", "{lifecycle:");
    assertThat(browser.get(path + "/changes", "zh-CN").body())
        .contains("从 Monthly &lt;export&gt; 的版本 1 到版本 2", "大幅变化", "在何处移动", "缺失");

    var versions = browser.get(path + "/versions", "zh-CN").body();
    assertThat(versions).contains("版本 1", "版本 2", "m.csv", "当前");
    var older = PlainBrowser.find(versions, "href=\"(/o/acme/datasets/[0-9a-f-]+)\">版本 1<");
    assertThat(browser.get(older + "/changes", "en").body())
        .contains("There is no earlier version", "same name");
    assertThat(browser.get("o/acme/datasets?q=MONTHLY", "en").body())
        .contains("Monthly &lt;export&gt;", path, "Storage: ")
        .doesNotContain(older + "\"");
    assertThat(browser.get("o/acme/datasets?q=%3Cnothing", "zh-CN").body())
        .contains("没有找到", "“&lt;nothing”", "存储空间");
  }

  @Test
  void renamesAtTheFieldAndDeletesWhatIsInUse() throws Exception {
    upload("Taken name", "a,b\n1,2\n");
    var path =
        browser.upload("/o/acme/datasets", "To rename", "r.csv", "a,b\n1,2\n").uri().getPath();
    var second = browser.upload("/o/acme/datasets", "To rename", "r.csv", "a,b\n1,2\n");
    assertThat(second.body()).contains("It is version 2, with the same content as version 1.");

    var refused = browser.post(path + "/name", "&name=" + encoded("taken NAME"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Another data set is called taken NAME", "value=\"taken NAME\"", "f-name-error");
    var renamed = browser.post(path + "/name", "&name=" + encoded("改过的名称"));
    assertThat(renamed.body()).contains("<h1>改过的名称</h1>", "It is called 改过的名称 now.");

    uses.used.add(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    assertThat(browser.get(path, "en").body())
        .contains("id=\"delete\"", "Thing &lt;of&gt; test", "from version 1", "All 2 versions");
    assertThat(browser.get(path + "/deletion", "zh-CN").body())
        .contains("测试之物", "全部 2 个版本", "虽在使用中，仍要删除");
    var blocked = browser.post(path + "/deletion", "&series=true");
    assertThat(blocked.statusCode()).isEqualTo(409);
    assertThat(blocked.body()).contains("Nothing was deleted", "Thing &lt;of&gt; test");
    assertThat(browser.get(path, "en").statusCode()).isEqualTo(200);
    var deleted = browser.post(path + "/deletion", "&series=true&force=true");
    assertThat(deleted.body()).contains("改过的名称 is deleted with all its versions.");
    assertThat(browser.get(path, "en").statusCode()).isEqualTo(404);
    assertThat(browser.get(second.uri().getPath(), "en").statusCode()).isEqualTo(404);
  }

  @Test
  void showsWhatRetentionWouldDeleteBeforeItIsSaved() throws Exception {
    upload("Retained", "a,b\n1,2\n");
    upload("Retained", "a,b\n1,3\n");
    assertThat(browser.get("o/acme/datasets", "en").body()).contains("/o/acme/datasets/retention");
    var page = "o/acme/datasets/retention";
    assertThat(browser.get(page, "en").body())
        .contains("Due at the next run", "Nothing.")
        .doesNotContain("Nothing is saved yet");
    assertThat(browser.get(page + "?versions=1&days=", "en").body())
        .contains("Would be deleted", "Retained · Version 1", "Nothing is saved yet")
        .doesNotContain("Retained · Version 2");
    assertThat(browser.get(page, "zh-CN").body()).contains("下次执行时删除", "无。");
    assertThat(browser.get(page + "?versions=many&days=5", "zh-CN").body())
        .contains("请输入 1 到 1000 的整数", "value=\"many\"");
    assertThat(browser.post(page, "&versions=0&days=").statusCode()).isEqualTo(422);
    try {
      assertThat(browser.post(page, "&versions=1&days=").body())
          .contains("Saved. It is carried out once a day.", "value=\"1\"", "Retained · Version 1");
    } finally {
      browser.post(page, "&versions=&days=");
    }
    assertThat(browser.get(page, "en").body()).doesNotContain("Retained · Version 1");
  }

  @Test
  void isNotThereForAnotherTenant() throws Exception {
    for (var page : new String[] {"retention", UUID.randomUUID() + "/changes"}) {
      assertThat(browser.get("o/beta/datasets/" + page, "en").statusCode()).isEqualTo(404);
    }
    var none = "o/acme/datasets/" + UUID.randomUUID();
    for (var page : new String[] {"/versions", "/changes", "/name", "/deletion"}) {
      assertThat(browser.get(none + page, "en").statusCode()).isEqualTo(404);
    }
    assertThat(browser.post(none + "/name", "&name=x").statusCode()).isEqualTo(404);
    assertThat(browser.post(none + "/deletion", "&force=true").statusCode()).isEqualTo(404);
  }

  private String upload(String name, String text) throws Exception {
    return browser.upload("/o/acme/datasets", name, "m.csv", text).body();
  }

  private static String days(int rows, int year) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "%d-%02d-%02d,y".formatted(year, 1 + i % 12, 1 + i % 9))
        .collect(Collectors.joining("\n", "day,kind\n", "\n"));
  }
}
