package io.premortem.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The JDK's DNS client against a name server of three domains (RFC 1035, section 4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DnsRecordsTest {
  private static final int HEADER = 12;
  private static final int NO_SUCH_NAME = 3;

  private DatagramSocket socket;
  private DnsRecords records;

  @BeforeAll
  void serve() throws SocketException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    records = new DnsRecords("dns://127.0.0.1:" + socket.getLocalPort());
    Thread.ofVirtual().start(this::answerAll);
  }

  @AfterAll
  void stop() {
    socket.close();
  }

  @Test
  void every_text_of_the_domain_is_found() {
    assertThat(records.texts("proved.test").orElseThrow())
        // The JDK puts quotes around what has blanks in it; ours has none.
        .containsExactlyInAnyOrder("\"v=spf1 -all\"", "premortem-verification=0123abcd");
  }

  @Test
  void a_domain_without_texts_and_one_that_is_not_there_have_none() {
    assertThat(records.texts("bare.test")).contains(List.of());
    assertThat(records.texts("nowhere.test")).contains(List.of());
  }

  @Test
  void silence_is_no_answer() {
    assertThat(records.texts("silent.test")).isEmpty();
  }

  private void answerAll() {
    var buffer = new byte[512];
    while (!socket.isClosed()) {
      try {
        var question = new DatagramPacket(buffer, buffer.length);
        socket.receive(question);
        var answer = answer(Arrays.copyOf(buffer, question.getLength()));
        if (answer.length > 0) {
          socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
        }
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private static byte[] answer(byte[] question) {
    var name = name(question);
    return switch (name) {
      case "proved.test" ->
          message(question, 0, List.of("v=spf1 -all", "premortem-verification=0123abcd"));
      case "bare.test" -> message(question, 0, List.of());
      case "silent.test" -> new byte[0];
      default -> message(question, NO_SUCH_NAME, List.of());
    };
  }

  private static String name(byte[] question) {
    var name = new StringBuilder();
    for (int at = HEADER; question[at] != 0; at += question[at] + 1) {
      name.append(name.isEmpty() ? "" : ".")
          .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
    }
    return name.toString();
  }

  private static byte[] message(byte[] question, int code, List<String> texts) {
    int end = HEADER;
    while (question[end] != 0) {
      end += question[end] + 1;
    }
    end += 5;
    var out = new ByteArrayOutputStream();
    out.write(question, 0, 2);
    // A response of authority to a question that wished recursion.
    out.writeBytes(new byte[] {(byte) 0x85, (byte) (0x80 | code), 0, 1, 0, (byte) texts.size()});
    out.writeBytes(new byte[4]);
    out.write(question, HEADER, end - HEADER);
    for (var text : texts) {
      var bytes = text.getBytes(StandardCharsets.US_ASCII);
      // The name as a pointer to the question; TXT, IN, a minute to live.
      out.writeBytes(new byte[] {(byte) 0xc0, HEADER, 0, 16, 0, 1, 0, 0, 0, 60});
      out.writeBytes(new byte[] {0, (byte) (bytes.length + 1), (byte) bytes.length});
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }
}
