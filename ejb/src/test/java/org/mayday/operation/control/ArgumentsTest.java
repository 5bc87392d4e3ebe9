package org.mayday.operation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;

class ArgumentsTest {
  private static final OperationInfo INFO =
      OperationInfo.change("thing.set", "boot")
          .with(
              Parameter.text("name", 4).optional(),
              Parameter.number("count", 1, 9).optional(),
              Parameter.flag("fast"),
              Parameter.choice("source", "PXE", "DISK"),
              Parameter.secret("code", 6).optional(),
              Parameter.moment("at").optional(),
              Parameter.lines("pem", 100).optional());

  @Test
  void givesEachKindAsWhatItIs() {
    Arguments said =
        Arguments.of(
            INFO,
            Map.of(
                "name", " pc ",
                "count", "7",
                "fast", "TRUE",
                "source", "DISK",
                "at", "2026-03-01T12:00:00Z",
                "pem", "a\nb"));
    assertThat(said.text("name")).isEqualTo("pc");
    assertThat(said.number("count")).isEqualTo(7);
    assertThat(said.flag("fast")).isTrue();
    assertThat(said.text("source")).isEqualTo("DISK");
    assertThat(said.moment("at")).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(said.text("pem")).isEqualTo("a\nb");
    assertThat(said.optional("code")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|pc-12|must have 1 to 4",
        "count|10|from 1 to 9",
        "count|many|from 1 to 9",
        "fast|yes|true or false",
        "source|TAPE|one of PXE, DISK",
        "at|tomorrow|a time in UTC",
        "colour|red|no parameter colour"
      })
  void saysWhatDoesNotFit(String name, String value, String sentence) {
    Map<String, String> said = new java.util.HashMap<>(Map.of("source", "PXE"));
    said.put(name, value);
    assertThatThrownBy(() -> Arguments.of(INFO, said))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void wantsWhatIsRequiredAndNoControlCharacters() {
    assertThatThrownBy(() -> Arguments.of(INFO, Map.of("source", " ")))
        .isInstanceOf(BadArguments.class)
        .hasMessage("thing.set needs source.");
    assertThatThrownBy(() -> Arguments.of(INFO, Map.of("source", "PXE", "name", "a\nb")))
        .isInstanceOf(BadArguments.class)
        .hasMessageContaining("control characters");
  }

  @Test
  void neverShowsASecret() {
    Arguments said = Arguments.of(INFO, Map.of("source", "PXE", "code", "123456"));
    assertThat(said.shown()).isEqualTo("source=PXE, code=•••");
    assertThat(said.toString()).doesNotContain("123456");
    assertThat(said.text("code")).isEqualTo("123456");
  }
}
