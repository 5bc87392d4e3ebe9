package org.mayday.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.aspect.control.Aspect;

/** Each aspect that profiles can set has words on the page and a place in the guide. */
class SettingsTableTest {
  private static final Path TABLE = Path.of("..", "..", "docs", "provisioning.md");
  private static final Path TEXTS =
      Path.of(
          "..",
          "..",
          "web",
          "src",
          "main",
          "resources",
          "org",
          "mayday",
          "web",
          "messages.properties");

  @Test
  void hasARowAndTextsForEachAspect() throws IOException {
    List<String> names =
        Product.MAYDAY.stream()
            .filter(type -> type.isAssignableTo(Aspect.class) && !type.isInterface())
            .filter(type -> !type.getSimpleName().isEmpty())
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(names).isNotEmpty();
    long rows =
        Files.readAllLines(TABLE).stream()
            .dropWhile(line -> !line.startsWith("| setting |"))
            .takeWhile(line -> line.startsWith("|"))
            .filter(line -> line.startsWith("| `"))
            .count();
    assertThat(rows).isEqualTo(names.size());
    List<String> texts = Files.readAllLines(TEXTS);
    for (String prefix : List.of("aspect.", "aspectHint.")) {
      assertThat(texts.stream().filter(line -> line.startsWith(prefix)))
          .as(prefix)
          .hasSize(names.size());
    }
  }
}
