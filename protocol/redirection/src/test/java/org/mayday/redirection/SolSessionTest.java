package org.mayday.redirection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mayday.redirection.Vectors.SOL_STARTED;
import static org.mayday.redirection.Vectors.fromHost;
import static org.mayday.redirection.Vectors.hex;
import static org.mayday.redirection.Vectors.joined;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.redirection.RedirectionException.Reason;

class SolSessionTest {
  private final SolSession session = new SolSession(SolSettings.usual());
  private final StringBuilder host = new StringBuilder();

  @Test
  void countsAllItSaysInOneSequence() {
    assertThat(session.begin())
        .isEqualTo(hex("20 00 00 00 01 00 00 00 10 27 64 00 00 00 10 27 64 00 00 00 00 00 00 00"));
    assertThat(session.controls()).isEqualTo(hex("27 00 00 00 02 00 00 00 00 00 1B 00 00 00"));
    assertThat(session.typed("ls".getBytes(US_ASCII)))
        .isEqualTo(hex("28 00 00 00 03 00 00 00 02 00 6C 73"));
    assertThat(session.heartbeat()).isEqualTo(hex("2B 00 00 00 04 00 00 00"));
    assertThat(session.end()).isEqualTo(hex("22 00 00 00 05 00 00 00 12 00 00 00"));
  }

  @Test
  void splitsWhatIsPasted() {
    byte[] messages = session.typed(new byte[1_100]);
    assertThat(messages).hasSize(1_100 + 3 * 10);
    assertThat(Arrays.copyOfRange(messages, 0, 10)).isEqualTo(hex("28 000000 01000000 0002"));
    assertThat(Arrays.copyOfRange(messages, 522, 532)).isEqualTo(hex("28 000000 02000000 0002"));
    assertThat(Arrays.copyOfRange(messages, 1044, 1054)).isEqualTo(hex("28 000000 03000000 4C00"));
    assertThat(session.typed(new byte[0])).isEmpty();
  }

  @Test
  void tellsWhatTheHostWrites() throws RedirectionException {
    receive(SOL_STARTED);
    assertThat(session.isUp()).isTrue();
    receive(
        joined(
            fromHost("login: "),
            hex("29 00 00 00 06 00 00 00 03 00"),
            hex("2B 00 00 00 07 00 00 00"),
            fromHost(""),
            fromHost("ok")));
    assertThat(host).hasToString("login: ok");
  }

  @Test
  void takesTheLargestMessageWithoutGatheringIt() throws RedirectionException {
    receive(SOL_STARTED);
    receive(hex("2A 00 00 00 05 00 00 00 FF FF"));
    for (int part = 0; part < 65_535; part += 13_107) {
      receive("x".repeat(13_107).getBytes(US_ASCII));
    }
    assertThat(host).hasSize(65_535);
    receive(fromHost("!"));
    assertThat(host).endsWith("!");
  }

  @ParameterizedTest
  @CsvSource({
    "12 00 00 00, ENDED",
    "23 00 00 00 09 00 00 00, ENDED",
    "41, NONSENSE",
    "21 00 00 00 01 00 00 00 10 27 64 00 00 00 10 27 64 00 00 00 00 00 00, NONSENSE"
  })
  void tellsTheEnd(String bytes, Reason reason) throws RedirectionException {
    receive(SOL_STARTED);
    refuses(hex(bytes), reason);
  }

  @Test
  void hearsNothingBeforeTheFirmwareHasBegun() {
    refuses(fromHost("early"), Reason.NONSENSE);
  }

  @Test
  void tellsThatTheFirmwareDoesNotBegin() {
    byte[] refusal = SOL_STARTED.clone();
    refusal[1] = 4;
    refuses(refusal, Reason.FIRMWARE_ERROR);
  }

  @Test
  void settingsFitIntoTheirFields() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SolSettings(70_000, 0, 0, 0, 0, 0))
        .withMessageContaining("70000");
  }

  private void refuses(byte[] bytes, Reason reason) {
    assertThatExceptionOfType(RedirectionException.class)
        .isThrownBy(() -> receive(bytes))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void receive(byte[] bytes) throws RedirectionException {
    session.receive(ByteBuffer.wrap(bytes), part -> host.append(US_ASCII.decode(part.slice())));
  }
}
