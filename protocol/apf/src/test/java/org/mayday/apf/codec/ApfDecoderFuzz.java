package org.mayday.apf.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.RequestSuccess;

/** Whatever comes is a message, incomplete or malformed; a message survives the way back. */
class ApfDecoderFuzz {

  @FuzzTest(maxDuration = "5m")
  void decodesOrRefuses(byte[] bytes) {
    boolean withPort = bytes.length > 0 && bytes[bytes.length - 1] < 0;
    ApfDecoder decoder = new ApfDecoder(ApfLimits.standard(), () -> withPort);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      @Nullable ApfMessage message = decoder.decode(in);
      while (message != null) {
        ByteBuffer again = ApfEncoder.encode(message);
        boolean portless = message instanceof RequestSuccess reply && reply.port().isEmpty();
        ApfDecoder back = new ApfDecoder(ApfLimits.standard(), () -> !portless);
        assertThat(back.decode(again)).isEqualTo(message);
        message = decoder.decode(in);
      }
    } catch (MalformedApfException e) {
      assertThat(e.reason()).isNotNull();
    }
  }
}
