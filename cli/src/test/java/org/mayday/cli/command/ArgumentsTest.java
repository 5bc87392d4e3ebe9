package org.mayday.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.cli.soap.Refusal;

class ArgumentsTest {
  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  @Test
  void areKeysAndValues(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("pem"), "-----BEGIN\nabc\n");
    assertThat(
            Arguments.of(
                List.of("a=b", "c==d e", "f=", "pem=@" + file, "secret=@-", "at=@@x"),
                input("p w\n")))
        .containsEntry("a", "b")
        .containsEntry("c", "=d e")
        .containsEntry("f", "")
        .containsEntry("pem", "-----BEGIN\nabc")
        .containsEntry("secret", "p w")
        .containsEntry("at", "@x");
  }

  @Test
  void areRefusedIfTheyMakeNoSense() {
    for (List<String> words :
        List.of(
            List.of("word"),
            List.of("=value"),
            List.of("a=1", "a=2"),
            List.of("a=@/nowhere/at/all"))) {
      assertThatThrownBy(() -> Arguments.of(words, input("")))
          .isInstanceOfSatisfying(
              Refusal.class, e -> assertThat(e.reason().exitCode()).isEqualTo(2));
    }
    assertThatThrownBy(() -> Arguments.of(List.of("a=@-"), input("x".repeat((1 << 20) + 1))))
        .isInstanceOf(Refusal.class);
  }
}
