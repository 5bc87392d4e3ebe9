package org.mayday.wsman.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mayday.wsman.instance.WsmanInstance;

/** What is written is what is read. */
class EnvelopeProperties {
  private final EnvelopeWriter writer = new EnvelopeWriter();
  private final EnvelopeReader reader = new EnvelopeReader();

  @Property
  void anyTextSurvives(@ForAll("xmlText") String text) throws MalformedEnvelopeException {
    WsmanInstance written = WsmanInstance.of("AMT_GeneralSettings").with("HostName", text);
    assertThat(reader.read(writer.writeBare(written)).content()).contains(written);
  }

  @Property
  void anySelectorTextSurvives(@ForAll("attributeText") String name)
      throws MalformedEnvelopeException {
    WsmanInstance written =
        new WsmanInstance("urn:x", "Selector", Map.of("Name", name), "v", List.of());
    assertThat(reader.read(writer.writeBare(written)).content()).contains(written);
  }

  @Property(tries = 200)
  void whatXmlCannotCarryIsRefused(@ForAll("notXml") String text) {
    WsmanInstance instance = WsmanInstance.of("AMT_GeneralSettings").with("HostName", text);
    assertThatIllegalArgumentException().isThrownBy(() -> writer.writeBare(instance));
  }

  @Property
  void anyBytesAreReadOrMalformed(@ForAll byte[] bytes) {
    try {
      assertThat(reader.read(bytes).document().name()).isEqualTo("Envelope");
    } catch (MalformedEnvelopeException e) {
      assertThat(e).hasMessageStartingWith("The answer ");
    }
  }

  @Provide
  Arbitrary<String> xmlText() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars('<', '>', '&', '"', '\'', ']', '\r', '\n', '\t', ' '),
        Arbitraries.strings().withCharRange(' ', '\uD7FF'),
        Arbitraries.integers()
            .between(0x10000, 0x10FFFF)
            .map(Character::toString)
            .list()
            .map(parts -> String.join("", parts)));
  }

  @Provide
  Arbitrary<String> attributeText() {
    return Arbitraries.strings().withCharRange(' ', '\uD7FF');
  }

  @Provide
  Arbitrary<String> notXml() {
    return Arbitraries.chars()
        .range('\0', '\b')
        .range('\uD800', '\uDFFF')
        .with('\u000B', '\uFFFE', '\uFFFF')
        .map(bad -> "a" + bad + "b");
  }
}
