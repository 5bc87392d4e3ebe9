package org.mayday.redirection.ider;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;

/**
 * Whatever a firmware sends is answered or refused, it does not matter how it is cut, and no more
 * is answered than the medium has. Bytes begin with how they are cut, and then follow the beginning
 * of a session.
 */
class IderSessionFuzz {
  private static final int MOST_ANSWERS = 20_000;

  @FuzzTest(maxDuration = "5m")
  void answersOrRefuses(byte[] bytes) throws RedirectionException {
    int first = bytes.length == 0 ? 0 : bytes[0] & 7;
    Heard whole = new Heard();
    whole.hears(bytes, Math.max(1, bytes.length));
    Heard cut = new Heard();
    cut.hears(bytes, 1 + first);
    assertThat(cut.lending.said)
        .usingElementComparator(java.util.Arrays::compare)
        .isEqualTo(whole.lending.said);
    assertThat(cut.lending.heard).isEqualTo(whole.lending.heard);
    assertThat(cut.reason).isEqualTo(whole.reason);
    assertThat(whole.lending.messages()).hasSizeLessThan(MOST_ANSWERS);
  }

  private static final class Heard {
    private final Lending lending = Lending.begun(Integer.MAX_VALUE, 8_192);
    private @Nullable Reason reason;

    Heard() throws RedirectionException {
      lending.session.insert(Drive.CD, Blocks.cd(70));
      lending.session.insert(Drive.FLOPPY, Blocks.floppy(140));
    }

    void hears(byte[] bytes, int part) {
      try {
        for (int at = 1; at < bytes.length; at += part) {
          lending.session.receive(ByteBuffer.wrap(bytes, at, Math.min(part, bytes.length - at)));
        }
      } catch (RedirectionException e) {
        reason = e.reason();
      }
    }
  }
}
