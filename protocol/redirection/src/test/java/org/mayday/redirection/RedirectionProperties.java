package org.mayday.redirection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mayday.redirection.SessionStart.Phase;

class RedirectionProperties {
  private static final byte[] LOGIN =
      Vectors.joined(
          Vectors.STARTED_WITH_OEM_DATA, Vectors.ONLY_DIGEST, Vectors.CHALLENGE, Vectors.WELCOME);
  private static final byte[] TALK =
      Vectors.joined(
          Vectors.SOL_STARTED,
          Vectors.fromHost("Hello, "),
          Vectors.hex("2B 00 00 00 07 00 00 00"),
          Vectors.fromHost("world"),
          Vectors.fromHost("!"));

  @Property
  void anySplitLogsInWithTheSameAnswers(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 60) Integer> parts)
      throws RedirectionException {
    SessionStart start = start();
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    ByteBuffer whole = ByteBuffer.wrap(LOGIN);
    for (int at = 0; whole.hasRemaining(); at++) {
      ByteBuffer part = part(whole, parts.get(at % parts.size()));
      while (part.hasRemaining()) {
        answers.writeBytes(start.receive(part));
      }
    }
    assertThat(start.phase()).isEqualTo(Phase.OPEN);
    assertThat(answers.size()).isEqualTo(9 + 41 + 156);
  }

  @Property
  void anySplitGivesTheSameWords(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 30) Integer> parts)
      throws RedirectionException {
    SolSession session = new SolSession(SolSettings.usual());
    StringBuilder host = new StringBuilder();
    ByteBuffer whole = ByteBuffer.wrap(TALK);
    for (int at = 0; whole.hasRemaining(); at++) {
      session.receive(
          part(whole, parts.get(at % parts.size())),
          words -> host.append(US_ASCII.decode(words.slice())));
    }
    assertThat(host).hasToString("Hello, world!");
  }

  @Property
  void noBytesDoMoreThanEndTheStart(@ForAll byte[] bytes, @ForAll @IntRange(max = 3) int before) {
    SessionStart start = start();
    ByteBuffer in = ByteBuffer.wrap(Vectors.joined(good(before), bytes));
    try {
      while (in.hasRemaining() && start.phase() != Phase.OPEN) {
        start.receive(in);
      }
    } catch (RedirectionException e) {
      assertThat(e.reason()).isNotNull();
    }
  }

  @Property
  void noBytesDoMoreThanEndTheSession(@ForAll byte[] bytes) {
    SolSession session = new SolSession(SolSettings.usual());
    int[] told = {0};
    try {
      session.receive(
          ByteBuffer.wrap(Vectors.joined(Vectors.SOL_STARTED, bytes)),
          words -> told[0] += words.remaining());
    } catch (RedirectionException e) {
      assertThat(e.reason()).isNotNull();
    }
    assertThat(told[0]).isLessThanOrEqualTo(bytes.length);
  }

  private static byte[] good(int messages) {
    byte[][] all = {Vectors.STARTED, Vectors.ONLY_DIGEST, Vectors.CHALLENGE};
    return Vectors.joined(Arrays.copyOf(all, messages));
  }

  private static ByteBuffer part(ByteBuffer whole, int size) {
    int length = Math.min(size, whole.remaining());
    ByteBuffer part = whole.slice(whole.position(), length);
    whole.position(whole.position() + length);
    return part;
  }

  private static SessionStart start() {
    return new SessionStart(
        RedirectionKind.SOL, new RedirectionLogin("admin", "P@ssw0rd"), "0123456789abcdef");
  }
}
