package org.mayday.wsman.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Reading takes what firmware writes and nothing that attackers write. */
class EnvelopeReaderTest {
  private static final String OPEN =
      "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'>";
  private static final String CLOSE = "</s:Envelope>";

  private final EnvelopeReader reader = new EnvelopeReader(new EnvelopeLimits(20_000, 500, 20));

  private AnswerEnvelope read(String text) throws MalformedEnvelopeException {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private WsmanInstance content(String body) throws MalformedEnvelopeException {
    return read(OPEN + "<s:Body>" + body + "</s:Body>" + CLOSE).content().orElseThrow();
  }

  @Test
  void takesBlanksAfterTheEqualsSign() throws MalformedEnvelopeException {
    assertThat(content("<a x= \"1\" y =\n'2'/>").attributes())
        .containsEntry("x", "1")
        .containsEntry("y", "2");
  }

  @Test
  void keepsRepeatedNestedAndMixedContent() throws MalformedEnvelopeException {
    WsmanInstance read = content("<a>t<b>1</b><c><d>2</d></c><b> 3 </b><e/></a>");
    assertThat(read.text()).isEqualTo("t");
    assertThat(read.texts("b")).containsExactly("1", " 3 ");
    assertThat(read.child("c").flatMap(c -> c.text("d"))).contains("2");
    assertThat(read.properties().keySet()).containsExactly("b", "c", "e");
    assertThat(read.text("e")).contains("");
  }

  @Test
  void readsCdataAndCharacterReferences() throws MalformedEnvelopeException {
    assertThat(content("<a>&lt;&#x1F525;<![CDATA[<&]]>&amp;</a>").text())
        .isEqualTo("<\uD83D\uDD25<&&");
  }

  @Test
  void saysNothingOnTheConsoleAboutBytesThatAreNoText() {
    byte[] broken =
        (OPEN + "<s:Body>\u00FF</s:Body>" + CLOSE).getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThatExceptionOfType(MalformedEnvelopeException.class)
          .isThrownBy(() -> reader.read(broken));
    } finally {
      System.setErr(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void readsUtf16ByItsMark() throws MalformedEnvelopeException {
    byte[] wide =
        ("<?xml version='1.0' encoding='UTF-16'?>" + OPEN + "<s:Body><a>ø</a></s:Body>" + CLOSE)
            .getBytes(StandardCharsets.UTF_16);
    assertThat(reader.read(wide).content().orElseThrow().text()).isEqualTo("ø");
  }

  @Test
  void readsOtherEncodings() throws MalformedEnvelopeException {
    byte[] latin =
        ("<?xml version='1.0' encoding='ISO-8859-1'?>" + OPEN + "<s:Body><a>ø</a></s:Body>" + CLOSE)
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(reader.read(latin).content().orElseThrow().text()).isEqualTo("ø");
  }

  @Test
  void readsReferencesInReferences() throws MalformedEnvelopeException {
    EndpointReference inner =
        EndpointReference.to("AMT_PublicKeyCertificate", Selectors.of("InstanceID", "c1"));
    EndpointReference outer =
        EndpointReference.to(
            "AMT_TLSCredentialContext",
            Selectors.none().and("ElementInContext", inner).and("Name", " n "));
    WsmanInstance written = WsmanInstance.of("AMT_TLSCredentialContext").with("Context", outer);
    byte[] envelope = new EnvelopeWriter().writeBare(written);
    assertThat(reader.read(envelope).content()).contains(written);
    assertThat(written.reference("Context")).contains(outer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "garbage",
        "<a>",
        " \n<?xml version='1.0'?><a/>",
        "<html><body/></html>",
        "<Envelope><Body/></Envelope>",
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>",
        OPEN + CLOSE,
        OPEN + "<s:Body/><s:Body/>" + CLOSE,
        OPEN + "<s:Body>" + CLOSE,
        OPEN + "<s:Body><b:a/></s:Body>" + CLOSE,
        OPEN + "<s:Body/>" + CLOSE + "<more/>",
        "<!DOCTYPE x><x/>",
        OPEN + "<s:Body><a>&undefined;</a></s:Body>" + CLOSE,
        "<?xml version='1.0' encoding='none-such'?><a/>",
        "<?xml version='1.0' encoding='UTF-16'?><a/>"
      })
  void whatIsNoEnvelopeIsMalformed(String text) {
    assertThatExceptionOfType(MalformedEnvelopeException.class)
        .isThrownBy(() -> read(text))
        .withMessageStartingWith("The answer ");
  }

  @Test
  void documentTypesWithEntitiesAreRefusedUnread() {
    String bomb =
        "<!DOCTYPE b [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
            + "<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
            + OPEN
            + "<s:Body><a>&b;&f;</a></s:Body>"
            + CLOSE;
    assertThatExceptionOfType(MalformedEnvelopeException.class).isThrownBy(() -> read(bomb));
  }

  @Test
  void sizeElementsAndDepthAreBounded() {
    assertThatExceptionOfType(MalformedEnvelopeException.class)
        .isThrownBy(() -> content("<a>" + "x".repeat(20_000) + "</a>"))
        .withMessageContaining("larger than 20000");
    assertThatExceptionOfType(MalformedEnvelopeException.class)
        .isThrownBy(() -> content("<a>" + "<b/>".repeat(500) + "</a>"))
        .withMessageContaining("too many");
    assertThatExceptionOfType(MalformedEnvelopeException.class)
        .isThrownBy(() -> content("<a>".repeat(19) + "</a>".repeat(19)))
        .withMessageContaining("too deep");
  }
}
