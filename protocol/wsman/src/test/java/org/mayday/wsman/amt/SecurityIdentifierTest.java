package org.mayday.wsman.amt;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIdentifierTest {
  @Test
  void isTheBinaryFormOfWindows() {
    // MS-DTYP 2.4.2.2: revision, count, authority big endian, sub-authorities little endian
    assertThat(SecurityIdentifier.base64("S-1-5-32-544")).contains("AQIAAAAAAAUgAAAAIAIAAA==");
    assertThat(SecurityIdentifier.text("AQIAAAAAAAUgAAAAIAIAAA==")).contains("S-1-5-32-544");
  }

  @Property
  void isTheSameThereAndBack(@ForAll("identifiers") String text) {
    assertThat(SecurityIdentifier.base64(text).flatMap(SecurityIdentifier::text)).contains(text);
  }

  @Provide
  Arbitrary<String> identifiers() {
    return Arbitraries.longs()
        .between(0, 0xFFFF_FFFFL)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> "S-1-5" + parts.stream().map(part -> "-" + part).reduce("", String::concat));
  }

  @Property
  void takesAnyBytes(@ForAll byte[] raw) {
    SecurityIdentifier.text(java.util.Base64.getEncoder().encodeToString(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "S-1-5",
        "S-2-5-1",
        "S-1-5-4294967296",
        "S-1-5-1-2-3-4-5-6",
        "S-1-5-x",
        "S-1-999999999999999-1",
        "s-1-5-18"
      })
  void refusesWhatIsNone(String text) {
    assertThat(SecurityIdentifier.base64(text)).isEmpty();
  }
}
