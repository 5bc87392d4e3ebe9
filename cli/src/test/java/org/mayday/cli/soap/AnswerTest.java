package org.mayday.cli.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mayday.cli.soap.Refusal.Reason;

class AnswerTest {
  private static Answer read(String text) throws IOException {
    return Answer.read(text.getBytes(UTF_8));
  }

  @Test
  void isReadByLocalNames() throws IOException {
    Answer answer = read("<a:r xmlns:a='urn:a'><a:x k='1'>one</a:x><y/><a:x>two</a:x></a:r>");
    assertThat(answer.texts("x")).containsExactly("one", "two");
    assertThat(answer.at("x").orElseThrow().attribute("k")).isEqualTo("1");
    assertThat(answer.text("z")).isEmpty();
    assertThat(answer.children()).extracting(Answer::name).containsExactly("x", "y", "x");
  }

  @Test
  void readsNoFilesForAnybody() {
    assertThatThrownBy(
            () -> read("<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><a>&f;</a>"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("<html><body>no")).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "invalidRequest,,INVALID",
    "notAllowed,,NOT_ALLOWED",
    "notFound,,NOT_FOUND",
    "conflict,,NOT_DONE",
    "operationFailed,NOT_CONNECTED,AWAY",
    "operationFailed,TIMED_OUT,NOT_DONE",
    "somethingNew,,NOT_DONE"
  })
  void tellsFromFaultsWhy(String problem, String kind, Reason reason) throws IOException {
    String detail =
        "<m:%1$s xmlns:m='urn:m'><m:message>Why.</m:message><m:kind>%2$s</m:kind></m:%1$s>"
            .formatted(problem, kind == null ? "" : kind);
    Refusal refusal =
        Faults.of(read("<f><faultstring>F</faultstring><detail>" + detail + "</detail></f>"));
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal).hasMessage("Why.");
    assertThat(Faults.of(read("<f><faultstring>F</faultstring></f>"))).hasMessage("F");
  }

  @Test
  void answersARequestThatIsEscaped() throws IOException {
    Request request =
        new Request("fleet", "findPlatforms")
            .start("query")
            .with("text", "<&>")
            .with("tag", null)
            .end()
            .with("argument", "name", "k\"", "v");
    Answer content = Answer.read(request.envelope()).at("Body", "findPlatforms").orElseThrow();
    assertThat(content.at("query", "text").orElseThrow().text()).isEqualTo("<&>");
    assertThat(content.at("query", "tag")).isEmpty();
    assertThat(content.first("argument").orElseThrow().attribute("name")).isEqualTo("k\"");
    assertThatThrownBy(() -> request.with("x", "\u0000"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
