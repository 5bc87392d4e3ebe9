package org.mayday.mps.mina;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsWordsTest {
  private static final String BORING = "error:1000042e:SSL routines:OPENSSL_internal:";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        BORING + "TLSV1_ALERT_PROTOCOL_VERSION | The PC and the gateway have no version of TLS in",
        BORING + "UNSUPPORTED_PROTOCOL | The PC and the gateway have no version of TLS in common.",
        "Client requested protocol TLSv1 is not enabled | The PC and the gateway have no version",
        BORING + "TLSV1_ALERT_UNKNOWN_CA | The PC does not trust the authority of the gateway's",
        "Received fatal alert: unknown_ca | The PC does not trust the authority of the gateway's",
        BORING + "SSLV3_ALERT_CERTIFICATE_EXPIRED | The PC says that the gateway's certificate has",
        "Received fatal alert: certificate_expired | The PC says that the gateway's certificate has",
        BORING + "SSLV3_ALERT_BAD_CERTIFICATE | The PC says that the gateway's certificate is bad.",
        BORING + "SSLV3_ALERT_CERTIFICATE_UNKNOWN | The PC does not accept the gateway's",
        BORING + "NO_SHARED_CIPHER | The PC and the gateway have no cipher suite in common.",
        BORING + "HTTP_REQUEST | Plain HTTP was spoken where TLS is.",
        "not an SSL/TLS record: 00ff | What came is not TLS.",
        "Unsupported or unrecognized SSL message | What came is not TLS.",
        "SSLEngine closed already: closed inbound before receiving peer's close_notify"
            + " | The connection was closed in the middle of the handshake."
      })
  void theUsualFailuresHaveWordsAndKeepTheEnginesOwn(String said, String words) {
    assertThat(TlsWords.of(said)).startsWith(words).endsWith(" (" + said + ")");
  }

  @Test
  void whatIsNotKnownStaysAsItIs() {
    assertThat(TlsWords.of("something else")).isEqualTo("something else");
  }

  @Test
  void whatAPeerMadeLongIsCut() {
    assertThat(TlsWords.of("x".repeat(10_000))).hasSize(300);
  }
}
