package org.mayday.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  enum Colour {
    RED,
    GREEN
  }

  record Inner(@Nullable String word) {}

  record Outer(
      @Nullable UUID id,
      @Nullable String name,
      @Nullable Integer count,
      @Nullable Boolean on,
      @Nullable Colour colour,
      @Nullable Instant at,
      @Nullable List<String> tags,
      @Nullable Map<String, String> more,
      @Nullable Inner inner) {}

  private static Outer read(String json) {
    return (Outer)
        RecordReader.read(JsonBody.object(json.getBytes(StandardCharsets.UTF_8)), Outer.class);
  }

  @Test
  void readsWhatIsWritten() {
    assertThat(
            read(
                """
                {"id":"4c4c4544-0001-4001-8001-c04f00000001","name":"Käthe","count":3,"on":false,
                 "colour":"GREEN","at":"2026-03-01T12:00:00Z","tags":["a","b"],
                 "more":{"k":"v"},"inner":{"word":"w"}}\
                """))
        .isEqualTo(
            new Outer(
                UUID.fromString("4c4c4544-0001-4001-8001-c04f00000001"),
                "Käthe",
                3,
                false,
                Colour.GREEN,
                Instant.parse("2026-03-01T12:00:00Z"),
                List.of("a", "b"),
                Map.of("k", "v"),
                new Inner("w")));
  }

  @Test
  void takesNullAndNothingForTheSame() {
    assertThat(read("{\"name\":null}")).isEqualTo(read("{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":5}                         | name must be a text
          {"name":"a\\u0000b"}               | name must be a text without control characters
          {"count":"3"}                      | count must be a whole number
          {"count":3.5}                      | count must be a whole number
          {"count":99999999999}              | count must be a whole number
          {"on":"secret"}                    | on must be true or false
          {"on":0}                           | on must be true or false
          {"colour":"secret"}                | colour must be one of RED, GREEN
          {"id":"1-1-1-1-1"}                 | id must be a UUID
          {"at":"secret"}                    | at must be a time in UTC
          {"tags":"secret"}                  | tags must be a list
          {"tags":["x",null]}                | tags[1] must be a text
          {"more":{"k":1}}                   | more value must be a text
          {"more":[]}                        | more must be an object
          {"inner":{"wort":"secret"}}        | There is no member inner.wort; there are word.
          {"secret":1,"nam":"x"}             | There is no member secret; there are id, name
          """)
  void saysWhatIsWrongAndNotWithWhichValue(String json, String says) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(says)
        .extracting(Throwable::getMessage)
        .asString()
        .satisfies(
            message ->
                assertThat(message.replace("There is no member secret", ""))
                    .doesNotContain("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nope", "{", "{} {}", "{\"name\":\"a\",\"name\":\"b\"}", "{'name':1}", "{,}"})
  void refusesWhatIsNoJson(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not well-formed JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"x\"", "7"})
  void refusesWhatIsNoObject(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(Refused.class)
        .hasMessage("The body must be a JSON object.");
  }

  @Test
  void refusesWhatIsDeepBeforeAnythingIsBuiltFromIt() {
    String deep = "{\"inner\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";
    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(Refused.class)
        .hasMessage("The body is nested too deeply.");
  }

  @Test
  void neverReadsAMemberOfARecordThatIsNotInTheContract() {
    assertThatThrownBy(() -> read("{\"" + "x".repeat(5_000) + "\":1}"))
        .isInstanceOf(Refused.class)
        .extracting(Throwable::getMessage)
        .asString()
        .hasSizeLessThan(300);
  }
}
