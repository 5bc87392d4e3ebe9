package org.mayday.ticketing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandReaderTest {
  private static final String ID = "1b0e5c0a-0f1f-4c53-9a43-0d9c8e0a0001";
  private static final String CALL = "5b2f0a0e-8f5b-4b3e-9a43-0d9c8e0a1111";

  private static String message(String more) {
    return "{\"id\":\"" + ID + "\",\"call\":\"" + CALL + "\"" + more + "}";
  }

  private static Poison poison(@Nullable String text) {
    Poison poison = catchThrowableOfType(Poison.class, () -> CommandReader.read(text));
    assertThat(poison).as(text).isNotNull();
    return poison;
  }

  @ParameterizedTest
  @CsvSource({
    "ticket,reference,TICKET",
    "note,text,NOTE",
    "decline,text,DECLINE",
    "assign,to,ASSIGN",
    "close,summary,CLOSE"
  })
  void readsEachKind(String word, String member, CommandKind kind) throws Poison {
    String more = ",\"command\":\"%s\",\"%s\":\"INC-42\",\"by\":\" Jane \"".formatted(word, member);
    assertThat(CommandReader.read(message(more)))
        .isEqualTo(new Command(UUID.fromString(ID), kind, UUID.fromString(CALL), "INC-42", "Jane"));
    Poison missing = poison(message(",\"command\":\"%s\"".formatted(word)));
    assertThat(missing).hasMessageContaining(member);
    assertThat(missing.id()).hasToString(ID);
  }

  @Test
  void passesOverWhatItDoesNotKnow() throws Poison {
    String more =
        ",\"a\":[[{\"id\":1}],2],\"n\":1e999999999,\"x\":null,\"x\":{},\"command\":\"accept\"";
    assertThat(CommandReader.read(message(more)).kind()).isEqualTo(CommandKind.ACCEPT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | JSON",
        "hello | JSON",
        "[] | JSON",
        "`\"x\"` | JSON",
        "{ | JSON",
        "`{\"id\":\"x\"}` | UUID",
        "`{\"id\":7}` | text",
        "{} | UUID",
        "`{\"id\":\"1\",\"id\":\"2\"}` | twice",
        "`{} {}` | JSON",
        "`{}x` | JSON",
        "`{\"id\":\"a\\u0000b\"}` | none",
        "`{\"id\":\"a\\ud800b\"}` | none",
        "`{\"a\":[[[[[[[[[[]]]]]]]]]]}` | nested"
      })
  void refusesWhatIsNoCommand(@Nullable String text, String word) {
    assertThat(poison(text == null ? "" : text)).hasMessageContaining(word);
  }

  @Test
  void refusesWhatIsTooLargeBeforeItIsRead() {
    assertThat(poison("{".repeat(16 * 1024 + 1))).hasMessageContaining("16384 bytes");
    String wide = message(",\"command\":\"note\",\"text\":\"" + "\u20ac".repeat(6000) + "\"");
    assertThat(wide.length()).isLessThan(16 * 1024);
    assertThat(poison(wide)).hasMessageContaining("16384 bytes");
    assertThat(poison("[".repeat(16 * 1024))).hasMessageContaining("JSON");
    assertThat(poison("{\"a\":" + "[".repeat(16_000))).hasMessageContaining("nested");
  }

  @Test
  void tellsTheIdOfWhatItCannotDo() {
    Poison unknown = poison(message(",\"command\":\"format\\u0007 everything, at once, and all\""));
    assertThat(unknown)
        .hasMessageContaining("There is no command format  everything, at once, a....");
    assertThat(unknown.id()).hasToString(ID);
    assertThat(poison(message(",\"command\":\"accept\",\"by\":\"a\\nb\"")))
        .hasMessageContaining("one line");
    assertThat(poison("{\"id\":\"" + ID + "\",\"command\":\"accept\"}"))
        .hasMessageContaining("call must be a UUID");
    assertThat(poison(null)).hasMessageContaining("TextMessage");
  }
}
