package org.mayday.apf.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.mayday.apf.message.KeepAliveRequest;

class ApfStreamTest {
  private final ApfDecoder decoder = new ApfDecoder(ApfLimits.standard());
  private final ByteBuffer message = ApfEncoder.encode(new KeepAliveRequest(7));

  @Test
  void takesMessagesUpToTheAllowance() throws MalformedApfException {
    ApfStream stream = new ApfStream(decoder, 10);
    stream.offer(
        ByteBuffer.allocate(11)
            .put(message.duplicate())
            .put(message.duplicate())
            .put((byte) 52)
            .flip());

    assertThat(stream.next()).isNotNull();
    assertThat(stream.next()).isNotNull();
    assertThatThrownBy(stream::next).isInstanceOf(MalformedApfException.class);
  }

  @Test
  void refusesAMessageThatCannotFitTheAllowance() {
    ApfStream stream = new ApfStream(decoder, 4);
    stream.offer(message);

    assertThatThrownBy(stream::next).isInstanceOf(MalformedApfException.class);
  }

  @Test
  void whoeverIsTrustedIsNotCounted() throws MalformedApfException {
    ApfStream stream = new ApfStream(decoder, 4);
    stream.trust(decoder);
    stream.offer(message);

    assertThat(stream.next()).isEqualTo(new KeepAliveRequest(7));
  }
}
