package org.mayday.redirection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mayday.redirection.Vectors.CHALLENGE;
import static org.mayday.redirection.Vectors.NO_DIGEST;
import static org.mayday.redirection.Vectors.ONLY_DIGEST;
import static org.mayday.redirection.Vectors.REFUSED;
import static org.mayday.redirection.Vectors.STARTED;
import static org.mayday.redirection.Vectors.STARTED_WITH_OEM_DATA;
import static org.mayday.redirection.Vectors.WELCOME;
import static org.mayday.redirection.Vectors.hex;
import static org.mayday.redirection.Vectors.joined;
import static org.mayday.redirection.Vectors.text;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.redirection.RedirectionException.Reason;
import org.mayday.redirection.SessionStart.Phase;

class SessionStartTest {
  private final SessionStart start = start(RedirectionKind.SOL);

  private static SessionStart start(RedirectionKind kind) {
    return new SessionStart(kind, new RedirectionLogin("admin", "P@ssw0rd"), "0123456789abcdef");
  }

  @ParameterizedTest
  @CsvSource({
    "SOL, 10 00 00 00 53 4F 4C 20",
    "KVM, 10 01 00 00 4B 56 4D 52",
    "IDER, 10 00 00 00 49 44 45 52"
  })
  void asksForItsKind(RedirectionKind kind, String message) {
    assertThat(start(kind).begin()).isEqualTo(hex(message));
  }

  @Test
  void logsInByDigest() throws RedirectionException {
    assertThat(said(STARTED)).isEqualTo(hex("13 00 00 00 00 00 00 00 00"));
    assertThat(said(ONLY_DIGEST))
        .isEqualTo(
            joined(
                hex("13 00 00 00 04 20 00 00 00"),
                text("admin"),
                hex("00 00"),
                text("/RedirectionService"),
                hex("00 00 00 00")));
    assertThat(said(CHALLENGE))
        .isEqualTo(
            joined(
                hex("13 00 00 00 04 93 00 00 00"),
                text("admin"),
                text(Vectors.REALM),
                text(Vectors.NONCE),
                text("/RedirectionService"),
                text("0123456789abcdef"),
                text("00000001"),
                text("64e18f5042a130cb69d9a0ec9846b1fa"),
                text("auth")));
    assertThat(start.phase()).isEqualTo(Phase.PROOF);
    assertThat(said(WELCOME)).isEmpty();
    assertThat(start.phase()).isEqualTo(Phase.OPEN);
  }

  @Test
  void leavesWhatFollowsToTheSession() throws RedirectionException {
    said(STARTED_WITH_OEM_DATA);
    said(ONLY_DIGEST);
    said(CHALLENGE);
    ByteBuffer in = ByteBuffer.wrap(joined(WELCOME, Vectors.SOL_STARTED));
    start.receive(in);
    assertThat(in.remaining()).isEqualTo(Vectors.SOL_STARTED.length);
  }

  @ParameterizedTest
  @CsvSource({"01, UNKNOWN_KIND", "02, BUSY", "03, UNSUPPORTED", "FF, FIRMWARE_ERROR"})
  void saysWhyNot(String status, Reason reason) {
    refuses(hex("11 " + status + " 00 00"), reason);
  }

  @Test
  void wantsDigestAndNothingElse() throws RedirectionException {
    said(STARTED);
    refuses(NO_DIGEST, Reason.NO_DIGEST);
  }

  @Test
  void tellsARefusedPassword() throws RedirectionException {
    said(STARTED);
    said(ONLY_DIGEST);
    said(CHALLENGE);
    refuses(REFUSED, Reason.LOGIN_REFUSED);
  }

  @Test
  void takesASecondChallengeForARefusal() throws RedirectionException {
    said(STARTED);
    said(ONLY_DIGEST);
    said(CHALLENGE);
    refuses(CHALLENGE, Reason.LOGIN_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14 00 00 00 00 01 00 00 00 04", // a login reply before the start
        "00", // no message of the protocol
        "14 00 00 00 00 FF FF FF 7F", // two gigabytes
        "14 00 00 00 00 01 03 00 00" // one byte more than fits
      })
  void refusesNonsense(String bytes) {
    refuses(hex(bytes), Reason.NONSENSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14 01 00 00 04 00 00 00 00", // no parts
        "14 01 00 00 04 03 00 00 00 01 41 00", // two parts
        "14 01 00 00 04 04 00 00 00 01 41 00 09", // the third is cut off
        "14 01 00 00 04 04 00 00 00 00 00 00 00" // a fourth
      })
  void refusesAFaultyChallenge(String bytes) throws RedirectionException {
    said(STARTED);
    said(ONLY_DIGEST);
    refuses(hex(bytes), Reason.NONSENSE);
  }

  @Test
  void tellsWhenTheFirmwareEndsIt() throws RedirectionException {
    said(STARTED);
    refuses(hex("12 00 00 00"), Reason.ENDED);
  }

  @Test
  void neverShowsThePassword() {
    assertThat(new RedirectionLogin("admin", "P@ssw0rd")).asString().doesNotContain("P@ssw0rd");
  }

  private void refuses(byte[] bytes, Reason reason) {
    assertThatExceptionOfType(RedirectionException.class)
        .isThrownBy(() -> said(bytes))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private byte[] said(byte[] bytes) throws RedirectionException {
    return start.receive(ByteBuffer.wrap(bytes));
  }
}
