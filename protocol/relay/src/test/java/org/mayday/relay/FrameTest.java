package org.mayday.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.relay.Frame.Kind;

class FrameTest {
  private static ByteBuffer hex(String text) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(text));
  }

  @ParameterizedTest
  @CsvSource({
    "OPEN, 0, '', 0100",
    "OPEN_TLS, 7, '', 0207",
    "OPENED, 1, '', 0301",
    "REFUSED, 1, 6e6f, 04016e6f",
    "BYTES, 2, 00ff, 050200ff",
    "CREDIT, 2, 00010000, 060200010000",
    "CLOSE, 3, '', 0703"
  })
  void hasOneForm(Kind kind, int channel, String content, String form) throws Exception {
    Frame frame = new Frame(kind, channel, hex(content));
    assertThat(frame.encoded()).isEqualTo(hex(form));
    assertThat(Frame.decoded(hex(form))).isEqualTo(frame);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "01", "0000", "0800", "ff00", "0108", "010000", "0501", "06010001", "0701aa"})
  void isNotAnythingElse(String form) {
    assertThatThrownBy(() -> Frame.decoded(hex(form))).isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void carriesOnlySoMuch() {
    assertThatThrownBy(() -> Frame.decoded(ByteBuffer.allocate(Frame.LARGEST + 1).put(0, (byte) 5)))
        .isInstanceOf(MalformedFrameException.class);
    assertThat(Frame.refused(0, "x".repeat(500)).words()).hasSize(200);
    assertThat(Frame.credit(0, 70_000).number()).isEqualTo(70_000);
  }
}
