package org.mayday.apf.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.RequestSuccess;

/** Whatever comes is a message, incomplete or malformed; a message survives the way back. */
class ApfDecoderFuzz {
  private static final ApfLimits LIMITS = ApfLimits.standard();

  @FuzzTest(maxDuration = "20m")
  void decodesOrRefuses(byte[] bytes) {
    boolean withPort = bytes.length > 0 && bytes[bytes.length - 1] < 0;
    ApfDecoder decoder = new ApfDecoder(LIMITS, () -> withPort);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int start = 0;
    try {
      @Nullable ApfMessage message = decoder.decode(in);
      while (message != null) {
        assertThat(in.position() - start).isBetween(1, LIMITS.frame());
        comesBack(message);
        needsAllItsBytes(decoder, bytes, start, in.position());
        start = in.position();
        message = decoder.decode(in);
      }
    } catch (MalformedApfException e) {
      assertThat(e.reason()).isNotNull();
    }
    assertThat(in.position()).as("moved by whole messages only").isEqualTo(start);
  }

  private static void comesBack(ApfMessage message) throws MalformedApfException {
    ByteBuffer again = ApfEncoder.encode(message);
    assertThat(again.remaining()).isEqualTo(ApfEncoder.lengthOf(message));
    boolean portless = message instanceof RequestSuccess reply && reply.port().isEmpty();
    ApfDecoder back = new ApfDecoder(LIMITS, () -> !portless);
    assertThat(back.decode(again)).isEqualTo(message);
    assertThat(again.hasRemaining()).isFalse();
  }

  /** A message that misses one byte is none, and is not taken for broken either. */
  private static void needsAllItsBytes(ApfDecoder decoder, byte[] bytes, int start, int end)
      throws MalformedApfException {
    ByteBuffer cut = ByteBuffer.wrap(bytes, start, end - start - 1);
    assertThat(decoder.decode(cut)).isNull();
    assertThat(cut.position()).isEqualTo(start);
  }
}
