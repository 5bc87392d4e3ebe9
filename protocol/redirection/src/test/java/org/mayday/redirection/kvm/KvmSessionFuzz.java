package org.mayday.redirection.kvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/** Whatever a firmware sends is drawn or refused, and it does not matter how it is cut. */
class KvmSessionFuzz {
  private static final int SMALL = 40;

  @FuzzTest(maxDuration = "5m")
  void drawsOrRefuses(byte[] bytes) throws RedirectionException {
    int first = bytes.length == 0 ? 0 : bytes[0] & 3;
    Told whole = new Told(PixelFormat.values()[first]);
    whole.hears(bytes, Math.max(1, bytes.length));
    Told cut = new Told(PixelFormat.values()[first]);
    cut.hears(bytes, 1 + first);
    assertThat(cut.dialect.drawn).isEqualTo(whole.dialect.drawn);
    assertThat(cut.dialect.cut).isEqualTo(whole.dialect.cut);
    assertThat(cut.dialect.picture()).isEqualTo(whole.dialect.picture());
    assertThat(cut.reason).isEqualTo(whole.reason);
  }

  private static final class Told {
    private final Dialect dialect;
    private @Nullable Reason reason;

    Told(PixelFormat format) throws RedirectionException {
      dialect = Dialect.of(format, SMALL + 30, SMALL);
    }

    void hears(byte[] bytes, int part) {
      List<byte[]> answers = new ArrayList<>();
      try {
        for (int at = 1; at < bytes.length; at += part) {
          answers.add(
              dialect.session.receive(
                  ByteBuffer.wrap(bytes, at, Math.min(part, bytes.length - at))));
        }
      } catch (RedirectionException e) {
        reason = e.reason();
      } finally {
        dialect.session.close();
      }
      assertThat(answers).as("only the beginning is answered").allMatch(it -> it.length == 0);
    }
  }
}
