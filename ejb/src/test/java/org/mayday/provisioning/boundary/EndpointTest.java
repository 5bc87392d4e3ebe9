package org.mayday.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.operation.boundary.BadArguments;

/** Each mistake in a profile has a sentence of its own. */
class EndpointTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mps.example.org:4433",
        "192.0.2.7:4433 mps.example.org",
        "[2001:db8::7]:4433 mps.example.org"
      })
  void readsWhatItWrites(String text) {
    assertThat(Endpoint.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | is empty
          mps.example.org                     | has no port
          mps.example.org:0                   | has a port that is not 1 to 65535
          mps.example.org:65536               | has a port that is not 1 to 65535
          mps_1:4433                          | is not in its form
          -mps:4433                           | is neither a DNS name nor an IP address
          192.0.7:4433                        | is neither a DNS name nor an IP address
          192.0.2.7:4433                      | lacks the name in its certificate
          [2001:db8::7]:4433                  | lacks the name in its certificate
          http://mps.example.org:4433         | is written as the address of a page
          2001:db8::7:4433 mps.example.org    | is an IPv6 address without brackets
          mps.example.org:4433 mps            | is named, and needs no other name
          192.0.2.7:4433 mps_1                | has a name of its certificate that is no DNS name
          """)
  void saysWhatIsWrongWithAServer(String text, String why) {
    assertThatThrownBy(() -> Endpoint.of(text))
        .isInstanceOf(BadArguments.class)
        .hasMessageStartingWith("The server \"" + text + "\" " + why)
        .hasMessageContaining("A server is written as");
  }

  private static ProfileContent timer(
      @Nullable Integer life, @Nullable Integer every, @Nullable String daily) {
    return new ProfileContent(
        List.of(Endpoint.of("mps.example.org:4433")),
        600,
        null,
        life,
        every,
        daily,
        UserCalls.BIOS,
        List.of(),
        MpsLoginKind.PASSWORD,
        List.of());
  }

  @Test
  void saysWhatIsWrongWithATimer() {
    assertThat(timer(0, 60, null).everySeconds()).isEqualTo(60);
    assertThatThrownBy(() -> timer(0, null, null)).hasMessageContaining("need an interval or");
    assertThatThrownBy(() -> timer(0, 60, "23:30")).hasMessageContaining("not both");
    assertThatThrownBy(() -> timer(null, 60, null)).hasMessageContaining("how long its calls last");
    assertThatThrownBy(() -> timer(null, null, "23:30")).hasMessageContaining("how long its calls");
  }
}
