package org.mayday.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

  @Test
  void readsNameAndPasswordInUtf8() {
    assertThat(BasicCredentials.of(header("jörg:pass:wörd")))
        .contains(new BasicCredentials("jörg", "pass:wörd"));
  }

  @Test
  void takesTheSchemeInAnyCase() {
    assertThat(BasicCredentials.of(header("a:b").replace("Basic", "bASIC"))).isPresent();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"Bearer abc", "Basic", "Basic !!!", "Basic YWJj", "Basic OmFiYw=="})
  void ignoresEverythingElse(String header) {
    assertThat(BasicCredentials.of(header)).isEmpty();
  }

  @Test
  void refusesEndlessHeaders() {
    assertThat(BasicCredentials.of(header("a:" + "b".repeat(2000)))).isEmpty();
  }

  @Test
  void neverPrintsThePassword() {
    assertThat(new BasicCredentials("ann", "secret").toString()).doesNotContain("secret");
  }

  private static String header(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
