package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeCheckTest {
  private static final String START =
      "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'"
          + " xmlns:t='urn:mayday:fleet:1'>";
  private static final String GOOD =
      START
          + "<s:Header/><s:Body><t:getPlatform><t:uuid>x</t:uuid></t:getPlatform></s:Body>"
          + "</s:Envelope>";

  @Test
  void letsEveryOperationPass() {
    assertThat(complaint(GOOD)).isEmpty();
    assertThat(
            EnvelopeCheck.of("/soap/calls")
                .complaint(
                    GOOD.replace("fleet", "calls").replace("getPlatform", "wrapUpCall").getBytes(),
                    null))
        .isEmpty();
    assertThat(
            EnvelopeCheck.of("/soap/power")
                .complaint(
                    GOOD.replace("fleet", "power")
                        .replace("getPlatform", "getPowerState")
                        .getBytes(),
                    null))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void knowsEachService(String service) {
    String empty = START.replace("fleet", service) + "<s:Body/></s:Envelope>";
    assertThat(EnvelopeCheck.of("/soap/" + service).complaint(empty.getBytes(), null))
        .hasValue("The body must hold one operation of urn:mayday:" + service + ":1.");
  }

  static List<String> services() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../docs/wsdl"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".wsdl"))
          .map(name -> name.replace(".wsdl", ""))
          .filter(name -> !name.equals("mps-console")) // that one is the consoles' own
          .toList();
    }
  }

  @Test
  void readsTheEncodingThatTheHeaderTells() {
    Charset utf16 = StandardCharsets.UTF_16LE;
    assertThat(EnvelopeCheck.of("/soap/fleet").complaint(GOOD.getBytes(utf16), "UTF-16LE"))
        .isEmpty();
    assertThat(EnvelopeCheck.of("/soap/fleet").complaint(GOOD.getBytes(), "no-such-charset"))
        .hasValue("The request is not well-formed XML.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                              | not well-formed
          %S<s:Body></x>                         | not well-formed
          %S<s:Body>                            | not well-formed
          <a/>                                  | not a SOAP 1.1 envelope
          <s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'/> | not a SOAP 1.1 envelope
          %S</s:Envelope>                       | must hold one operation of urn:mayday:fleet:1
          %S<s:Body/></s:Envelope>              | must hold one operation
          %S<s:Body><x/></s:Body></s:Envelope>  | must hold one operation
          %S<s:Body><t:getCall/></s:Body></s:Envelope> | must hold one operation
          %S<s:Body><t:getPlatform/><t:getPlatform/></s:Body></s:Envelope> | must hold one operation
          """)
  void saysWhatIsWrong(String body, String words) {
    assertThat(complaint(body.replace("%S", START)).orElseThrow()).contains(words);
  }

  @Test
  void refusesDocumentTypesAndDepth() {
    assertThat(complaint("<!DOCTYPE x [<!ENTITY e 'v'>]>" + GOOD).orElseThrow())
        .contains("document type");
    String deep = "<t:uuid>".repeat(200) + "</t:uuid>".repeat(200);
    assertThat(complaint(GOOD.replace("<t:uuid>x</t:uuid>", deep)).orElseThrow())
        .contains("nested too deeply");
  }

  private static Optional<String> complaint(String body) {
    return EnvelopeCheck.of("/soap/fleet").complaint(body.getBytes(StandardCharsets.UTF_8), null);
  }
}
