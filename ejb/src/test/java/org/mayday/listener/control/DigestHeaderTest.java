package org.mayday.listener.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestHeaderTest {
  private static final String WHOLE =
      "Digest username=\"4c4c4544-004b-4210-8033-b7c04f504633\", realm=\"Mayday events\","
          + "nonce=\"n\", uri=\"/mayday/events/x\", algorithm=MD5, qop=auth , nc=00000001,"
          + " cnonce=\"c\",response=\"RESPONSE\", opaque=\"\"";

  @Test
  void readsEveryPart() {
    DigestHeader sent = DigestHeader.read(WHOLE).orElseThrow();
    assertThat(sent.user()).isEqualTo("4c4c4544-004b-4210-8033-b7c04f504633");
    assertThat(sent.realm()).isEqualTo("Mayday events");
    assertThat(sent.nonce()).isEqualTo("n");
    assertThat(sent.uri()).isEqualTo("/mayday/events/x");
    assertThat(sent.clientNonce()).isEqualTo("c");
    assertThat(sent.count()).isEqualTo(1);
    assertThat(sent.response()).isEqualTo("RESPONSE");
    assertThat(sent).hasToString("DigestHeader[4c4c4544-004b-4210-8033-b7c04f504633]");
  }

  @Test
  void quotedTextsMayHoldQuotes() {
    String header = WHOLE.replace("cnonce=\"c\"", "cnonce=\"a\\\"b, nc=2\"");
    assertThat(DigestHeader.read(header).orElseThrow().clientNonce()).isEqualTo("a\"b, nc=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Digest",
        "Digest ",
        "Basic YTpi",
        "Digest username=\"a\"",
        "Digest username=\"a\", username=\"b\"",
        "Digest username=\"unended"
      })
  void refusesNonsense(String header) {
    assertThat(DigestHeader.read(header)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qop=auth =qop=auth-int",
        "qop=auth ,=",
        "algorithm=MD5=algorithm=SHA-256",
        "nc=00000001=nc=00000000",
        "nc=00000001=nc=1",
        "nc=00000001=nc=zzzzzzzz"
      })
  void refusesWhatAmtDoesNotSpeak(String change) {
    int at = change.indexOf('=', change.indexOf('=') + 1);
    String from = change.substring(0, at);
    assertThat(WHOLE).contains(from);
    assertThat(DigestHeader.read(WHOLE.replace(from, change.substring(at + 1)))).isEmpty();
  }

  @Test
  void checksTheResponse() {
    // md5(md5(user:realm:secret):n:00000001:c:auth:md5(POST:/mayday/events/x))
    String right = "6d2715d0332f65002b490b355e75bf48";
    DigestHeader sent = DigestHeader.read(WHOLE.replace("RESPONSE", right)).orElseThrow();
    assertThat(Digest.matches(sent, "POST", sent.user(), "secret")).isTrue();
    assertThat(Digest.matches(sent, "POST", sent.user(), "Secret")).isFalse();
    assertThat(Digest.matches(sent, "PUT", sent.user(), "secret")).isFalse();
  }

  @Property
  void neverFailsOnNonsense(@ForAll @StringLength(max = 3_000) String text) {
    DigestHeader.read(text);
    DigestHeader.read("Digest " + text);
  }
}
