package org.mayday.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomPasswordTest {
  @Test
  void hasAllKindsOfCharactersThatFirmwareWantsAndNoneThatItRefuses() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String password = RandomPassword.ofMebx();
      assertThat(password)
          .hasSize(16)
          .containsPattern("[a-z]")
          .containsPattern("[A-Z]")
          .containsPattern("[0-9]")
          .containsPattern("[^A-Za-z0-9]")
          .doesNotContainPattern("[\"',:&<>\\s]");
      seen.add(password);
    }
    assertThat(seen).hasSize(1_000);
    assertThat(RandomPassword.ofFirmware()).hasSize(24);
  }
}
