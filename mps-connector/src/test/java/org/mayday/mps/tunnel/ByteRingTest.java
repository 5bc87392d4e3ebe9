package org.mayday.mps.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ByteRingTest {
  @RepeatedTest(50)
  void givesBackWhatWasPutInItsOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int limit = 1 + random.nextInt(9_000);
    ByteRing ring = new ByteRing(limit);
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 500; i++) {
      byte[] chunk = new byte[random.nextInt(limit - ring.length() + 1)];
      random.nextBytes(chunk);
      ring.put(ByteBuffer.wrap(chunk));
      in.writeBytes(chunk);
      byte[] taken = new byte[random.nextInt(limit) + 1];
      out.write(taken, 0, ring.take(taken, 0, taken.length));
    }
    byte[] rest = new byte[limit];
    out.write(rest, 0, ring.take(rest, 0, limit));

    assertThat(out.toByteArray()).isEqualTo(in.toByteArray());
    assertThat(ring.length()).isZero();
  }

  @Test
  void takesNoMoreThanItsLimit() {
    ByteRing ring = new ByteRing(10);
    ring.put(ByteBuffer.allocate(10));
    assertThatIllegalStateException().isThrownBy(() -> ring.put(ByteBuffer.allocate(1)));
  }
}
