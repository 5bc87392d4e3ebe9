package org.mayday.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document in docs/openapi.json says what the code does. */
class ContractTest {
  private static final Path KEPT = Path.of("..", "docs", "openapi.json");

  /** With -Dmayday.write-openapi=true it writes the document instead of comparing it. */
  @Test
  void isWhatTheCodeSays() throws Exception {
    String said = Contract.json().strip() + "\n";
    if (Boolean.getBoolean("mayday.write-openapi")) {
      Files.writeString(KEPT, said);
    }
    assertThat(Files.readString(KEPT)).isEqualTo(said);
  }
}
