package org.mayday.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.control.FirmwareOperation;

/** The table in docs/operations.md says of every operation what the operation says of itself. */
class OperationsTableTest {
  private static final Path TABLE = Path.of("..", "..", "docs", "operations.md");

  @Test
  void hasARowForEachOperationAndNoOther() throws IOException {
    List<String> rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, fifthBar(line) + 1))
            .sorted()
            .toList();
    List<String> operations = infos().stream().map(OperationsTableTest::row).sorted().toList();
    assertThat(operations).isNotEmpty();
    assertThat(rows).containsExactlyElementsOf(operations);
  }

  private static int fifthBar(String line) {
    int at = -1;
    for (int bar = 0; bar < 6; bar++) {
      at = line.indexOf('|', at + 1);
    }
    return at;
  }

  private static String row(OperationInfo info) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            info.name(),
            info.since() == 0 ? "all" : info.since() + "+",
            info.effect().name().toLowerCase(Locale.ROOT),
            info.role().roleName(),
            info.group());
  }

  /** What all operations say of themselves. */
  static List<OperationInfo> infos() {
    return Product.MAYDAY.stream()
        .filter(type -> type.isAssignableTo(FirmwareOperation.class))
        .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(OperationsTableTest::made)
        .map(FirmwareOperation::info)
        .toList();
  }

  private static FirmwareOperation made(JavaClass type) {
    try {
      var constructor = type.reflect().getDeclaredConstructor();
      constructor.setAccessible(true);
      return (FirmwareOperation) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName() + " needs a constructor without parameters", e);
    }
  }
}
