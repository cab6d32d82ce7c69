package io.premortem.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges from the IANA special-purpose registries, at their edges. */
class OutgoingAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.2.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2001:db8::1",
        "2001::1",
        "2002:a00:1::1"
      })
  void what_the_internet_does_not_have_is_not_called(String address) throws UnknownHostException {
    assertThat(OutgoingAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2400:3200::1"
      })
  void what_it_has_is(String address) throws UnknownHostException {
    assertThat(OutgoingAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://1.1.1.1/, BAD_ISSUER",
    "ftp://1.1.1.1/, BAD_ISSUER",
    "file:///etc/passwd, BAD_ISSUER",
    "https://user@1.1.1.1/, BAD_ISSUER",
    "http://localhost/, BAD_ISSUER",
    "https://localhost/, PRIVATE_ISSUER",
    "https://127.0.0.1/, PRIVATE_ISSUER",
    "https://[::1]/, PRIVATE_ISSUER",
    "https://[::ffff:169.254.169.254]/, PRIVATE_ISSUER",
    "https://2130706433/, PRIVATE_ISSUER",
    "https://nobody.invalid/, ISSUER_AWAY"
  })
  void other_schemes_and_private_places_are_refused(URI address, ProviderFault fault) {
    assertThat(new OutgoingAddresses(false).fault(address)).contains(fault);
  }

  @Test
  void this_machine_is_called_where_the_setting_says_so_and_only_by_its_name() {
    var local = new OutgoingAddresses(true);
    assertThat(local.fault(URI.create("http://localhost:8180/realms/x"))).isEmpty();
    assertThat(local.fault(URI.create("http://127.0.0.1:8180/"))).isPresent();
    assertThat(local.fault(URI.create("http://10.0.0.1/"))).isPresent();
    assertThat(new OutgoingAddresses(false).fault(URI.create("https://1.1.1.1/"))).isEmpty();
  }
}
