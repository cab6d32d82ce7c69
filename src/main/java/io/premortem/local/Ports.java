package io.premortem.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of this machine. */
final class Ports {
  private static final int CONNECT_MILLIS = 500;

  private Ports() {}

  /** A port that was free a moment ago. */
  static int anyFree() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** True when a program accepts connections on the port, on this machine's loopback address. */
  static boolean inUse(int port) {
    // Asking for the port instead would find it taken for a minute after its program has gone.
    return answers("127.0.0.1", port) || answers("::1", port);
  }

  private static boolean answers(String address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
