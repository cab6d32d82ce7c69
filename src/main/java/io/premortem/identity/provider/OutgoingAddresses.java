package io.premortem.identity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses we, and Keycloak after us, call because somebody outside typed them: those that
 * the internet has, over https. Ranges as in the IANA special-purpose address registries (RFC
 * 6890).
 */
@ApplicationScoped
class OutgoingAddresses {
  /** A range of IPv4 by its first address and the bits that count. */
  private record Range(int first, int bits) {
    boolean has(int address) {
      return address >>> (Integer.SIZE - bits) == first >>> (Integer.SIZE - bits);
    }
  }

  private static final Range[] SPECIAL = {
    range(0, 0, 0, 8),
    range(10, 0, 0, 8),
    range(100, 64, 0, 10),
    range(127, 0, 0, 8),
    range(169, 254, 0, 16),
    range(172, 16, 0, 12),
    range(192, 0, 0, 24),
    range(192, 0, 2, 24),
    range(192, 88, 99, 24),
    range(192, 168, 0, 16),
    range(198, 18, 0, 15),
    range(198, 51, 100, 24),
    range(203, 0, 113, 24),
    // Multicast, reserved, broadcast.
    range(224, 0, 0, 3)
  };

  private final boolean local;

  OutgoingAddresses(@ConfigProperty(name = "premortem.provider.local") boolean local) {
    this.local = local;
  }

  /**
   * What is wrong with the address; empty if it may be called. The JDK keeps a name's addresses for
   * half a minute, so that a call right after this goes where this looked.
   */
  Optional<ProviderFault> fault(URI address) {
    var host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      return Optional.of(ProviderFault.BAD_ISSUER);
    }
    if (local && host.equals("localhost") && "http".equals(address.getScheme())) {
      return Optional.empty();
    }
    if (!"https".equals(address.getScheme())) {
      return Optional.of(ProviderFault.BAD_ISSUER);
    }
    try {
      var all = InetAddress.getAllByName(host);
      return Arrays.stream(all).allMatch(OutgoingAddresses::isPublic)
          ? Optional.empty()
          : Optional.of(ProviderFault.PRIVATE_ISSUER);
    } catch (UnknownHostException e) {
      return Optional.of(ProviderFault.ISSUER_AWAY);
    }
  }

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      int number = number(bytes, 0);
      return Arrays.stream(SPECIAL).noneMatch(range -> range.has(number));
    }
    int first = number(bytes, 0);
    boolean global = first >>> 29 == 1;
    // Teredo and other protocols' 2001::/23, documentation 2001:db8::/32, 6to4 2002::/16.
    return global
        && first >>> 9 != 0x20010000 >>> 9
        && first != 0x20010db8
        && first >>> 16 != 0x2002;
  }

  private static Range range(int a, int b, int c, int bits) {
    return new Range(a << 24 | b << 16 | c << 8, bits);
  }

  private static int number(byte[] bytes, int at) {
    int number = 0;
    for (int i = at; i < at + Integer.BYTES; i++) {
      number = number << Byte.SIZE | bytes[i] & 0xff;
    }
    return number;
  }
}
