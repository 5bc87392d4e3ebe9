package org.mayday.enrolment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.relay.Frame;
import org.mayday.relay.Frame.Kind;
import org.mayday.relay.Line;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Window;
import org.mayday.wsman.http.ChannelRefusedException;

class RelayTest {
  private static final Duration SHORT = Duration.ofSeconds(5);
  private final List<Frame> sent = new ArrayList<>();
  private final List<Frame> answers = new ArrayList<>();
  private final Relay relay = new Relay(new Agent());

  /** Answers each message with the next answer, if there is one. */
  private final class Agent implements Line {
    @Override
    public void send(ByteBuffer message) throws IOException {
      sent.add(Frame.decoded(message));
      if (!answers.isEmpty()) {
        relay.heard(answers.remove(0).encoded());
      }
    }

    @Override
    public void say(String text) {}

    @Override
    public void close() {}
  }

  private Socket open(boolean tls) throws IOException {
    answers.add(Frame.of(Kind.OPENED, 0));
    return relay.open(tls, SHORT);
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size);
  }

  private List<Kind> kinds() {
    return sent.stream().map(Frame::kind).toList();
  }

  @Test
  void relaysBytesBothWays() throws IOException {
    Socket socket = open(true);
    assertThat(sent).containsExactly(Frame.of(Kind.OPEN_TLS, 0));
    socket.getOutputStream().write(new byte[Frame.MOST_BYTES + 7_232]);
    assertThat(sent.subList(1, sent.size()))
        .extracting(frame -> frame.content().remaining())
        .containsExactly(Frame.MOST_BYTES, 7_232);
    relay.heard(Frame.bytes(0, ByteBuffer.wrap(new byte[] {7, 8})).encoded());
    assertThat(socket.getInputStream().available()).isEqualTo(2);
    assertThat(socket.getInputStream().readNBytes(2)).containsExactly(7, 8);
    relay.heard(Frame.of(Kind.CLOSE, 0).encoded());
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void givesCreditForWhatIsRead() throws IOException {
    Socket socket = open(false);
    for (int sent = 0; sent < Window.SIZE; sent += Frame.MOST_BYTES) {
      relay.heard(Frame.bytes(0, bytes(Frame.MOST_BYTES)).encoded());
    }
    assertThatThrownBy(() -> relay.heard(Frame.bytes(0, bytes(1)).encoded()))
        .isInstanceOf(MalformedFrameException.class);
    assertThat(kinds()).doesNotContain(Kind.CREDIT);
    socket.getInputStream().readNBytes(Window.SIZE / 2);
    assertThat(kinds()).contains(Kind.CREDIT);
    relay.heard(Frame.bytes(0, bytes(1)).encoded());
  }

  @Test
  void waitsOnlySoLong() throws IOException {
    Socket socket = open(false);
    socket.setSoTimeout(1);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    assertThatThrownBy(() -> relay.open(false, Duration.ofMillis(1)))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    answers.add(Frame.refused(0, "port 16992: refused"));
    assertThatThrownBy(() -> relay.open(false, SHORT))
        .isInstanceOf(ChannelRefusedException.class)
        .hasMessageContaining("refused");
    assertThat(open(false)).as("its number is free again").isNotNull();
  }

  @Test
  void usesANumberAgainWhenBothHaveClosed() throws IOException {
    Socket first = open(false);
    first.close();
    answers.add(Frame.of(Kind.OPENED, 1));
    relay.open(false, SHORT);
    assertThat(sent.get(sent.size() - 1).channel()).isEqualTo(1);
    relay.heard(Frame.of(Kind.CLOSE, 0).encoded());
    open(false);
    assertThat(sent.get(sent.size() - 1).channel()).isZero();
  }

  @Test
  void endsEverythingWithTheLine() throws IOException {
    Socket socket = open(false);
    assertThat(relay.isEnded()).isFalse();
    relay.end();
    assertThat(relay.isEnded()).isTrue();
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
    assertThatThrownBy(() -> socket.getOutputStream().write(1)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> relay.open(false, SHORT)).hasMessageContaining("broken");
  }

  @Test
  void takesNoOrdersFromAnAgent() {
    assertThatThrownBy(() -> relay.heard(Frame.of(Kind.OPEN, 0).encoded()))
        .isInstanceOf(MalformedFrameException.class);
  }
}
