package org.mayday.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mayday.audit.boundary.Audited;
import org.mayday.operation.boundary.OperationInfo;

/** The pages have words for everything that the audit log can name. */
class AuditWordsTest {
  private static final Path WORDS =
      Path.of("..", "..", "web/src/main/resources/org/mayday/web/messages.properties");

  @Test
  void thereAreWordsForWhatIsAudited() throws IOException {
    Properties words = new Properties();
    try (Reader file = Files.newBufferedReader(WORDS)) {
      words.load(file);
    }
    List<String> actions =
        Product.MAYDAY.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Audited.class))
            .map(method -> "audit." + method.getAnnotationOfType(Audited.class).value())
            .toList();
    List<String> operations =
        OperationsTableTest.infos().stream()
            .map(OperationInfo::name)
            .map(name -> "operation." + name)
            .toList();
    assertThat(actions).isNotEmpty();
    assertThat(Stream.concat(actions.stream(), operations.stream()))
        .allMatch(words::containsKey, "has words");
  }
}
