package org.mayday.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipeTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private final Sent line = new Sent();
  private final List<Integer> moved = new ArrayList<>();
  private final Pipe pipe = new Pipe(3, line, SHORT, moved::add);

  /** A line that keeps what was sent, and can be broken. */
  private static final class Sent implements Line {
    private final List<Frame> frames = new ArrayList<>();
    private boolean broken;

    @Override
    public void send(ByteBuffer message) throws IOException {
      if (broken) {
        throw new IOException("broken");
      }
      frames.add(Frame.decoded(message));
    }

    @Override
    public void say(String text) {
      throw new AssertionError("a pipe says nothing");
    }

    @Override
    public void close() {
      throw new AssertionError("a pipe ends no line");
    }

    private int bytes() {
      return frames.stream()
          .filter(frame -> frame.kind() == Frame.Kind.BYTES)
          .mapToInt(frame -> frame.content().remaining())
          .sum();
    }
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) 7);
    return bytes;
  }

  private void hears(byte[] bytes) throws MalformedFrameException {
    for (int at = 0; at < bytes.length; at += Frame.MOST_BYTES) {
      int size = Math.min(Frame.MOST_BYTES, bytes.length - at);
      pipe.heard(Frame.bytes(3, ByteBuffer.wrap(bytes, at, size)));
    }
  }

  @Test
  void sendsWhatIsReadAndNoMoreThanTheOtherSideTakes() throws IOException {
    pipe.send(new ByteArrayInputStream(bytes(1_000)));
    assertThat(line.bytes()).isEqualTo(1_000);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> pipe.send(new ByteArrayInputStream(bytes(2 * Window.SIZE))))
        .withMessageContaining("takes no more");
    assertThat(line.bytes()).isEqualTo(Window.SIZE);
    pipe.heard(Frame.credit(3, 500));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> pipe.send(new ByteArrayInputStream(bytes(Window.SIZE))));
    assertThat(line.bytes()).isEqualTo(Window.SIZE + 500);
    assertThat(moved.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Window.SIZE + 500);
  }

  @Test
  void tellsWhatWasWrittenAndNotWhatCame() throws IOException, InterruptedException {
    hears(bytes(Window.SIZE));
    assertThat(line.frames).isEmpty();
    assertThatExceptionOfType(MalformedFrameException.class)
        .isThrownBy(() -> hears(bytes(1)))
        .withMessageContaining("more bytes than there is credit for");
    pipe.ended();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pipe.write(out);
    assertThat(out.size()).isEqualTo(Window.SIZE);
    assertThat(line.frames.stream().mapToInt(Frame::number).sum()).isEqualTo(Window.SIZE);
  }

  @Test
  void writesWhatHadComeWhenTheOtherSideEnds() throws IOException, InterruptedException {
    hears(bytes(10));
    pipe.heard(Frame.of(Frame.Kind.CLOSE, 3));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pipe.write(out);
    assertThat(out.size()).isEqualTo(10);
    assertThat(pipe.isOver()).isFalse();
    pipe.close();
    assertThat(pipe.isOver()).isTrue();
  }

  @Test
  void saysOnceThatItIsOver() throws MalformedFrameException {
    pipe.close();
    pipe.close();
    assertThat(line.frames).extracting(Frame::kind).containsExactly(Frame.Kind.CLOSE);
    assertThat(pipe.isOver()).isFalse();
    pipe.heard(Frame.of(Frame.Kind.CLOSE, 3));
    assertThat(pipe.isOver()).isTrue();
  }

  @Test
  void isOverWithItsLine() {
    line.broken = true;
    pipe.close();
    assertThat(pipe.isOver()).isTrue();
  }

  @Test
  void takesNoSecondOpening() {
    assertThatExceptionOfType(MalformedFrameException.class)
        .isThrownBy(() -> pipe.heard(Frame.of(Frame.Kind.OPENED, 3)));
  }
}
