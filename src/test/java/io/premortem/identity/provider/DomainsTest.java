package io.premortem.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {
  @ParameterizedTest
  @CsvSource({
    "acme.com, acme.com",
    "'  @Acme.COM ', acme.com",
    "mail.eu.acme.co.uk, mail.eu.acme.co.uk",
    "bücher.example, xn--bcher-kva.example",
    "例子.公司, xn--fsqu00a.xn--55qx5d"
  })
  void a_domain_is_read_as_people_type_it(String typed, String read) {
    assertThat(Domains.read(typed)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acme",
        "https://acme.com",
        "me@acme.com",
        "acme..com",
        "-acme.com",
        "acme.com/x",
        "acme_x.com",
        "127.0.0.1",
        "*.acme.com",
        "acme.com\nevil.com",
        "acme com.com"
      })
  void what_is_no_domain_is_refused(String typed) {
    assertThat(Domains.read(typed)).isEmpty();
  }

  @Test
  void nothing_and_far_too_much_are_refused() {
    assertThat(Domains.read(null)).isEmpty();
    assertThat(Domains.read("a.".repeat(200) + "com")).isEmpty();
  }

  @Test
  void public_mail_is_known() {
    assertThat(new String[] {"gmail.com", "qq.com", "163.com", "outlook.com", "126.com"})
        .allMatch(Domains::isPublic);
    assertThat(Domains.isPublic("acme.com")).isFalse();
  }
}
