package org.mayday.simulator.personality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mayday.simulator.power.PowerRequest;

class PersonalitiesTest {

  static final java.util.List<String> NAMES = Personalities.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyReleaseIsWhole(String name) {
    Personality release = Personalities.of(name);

    assertThat(release.name()).isEqualTo(name);
    assertThat(name).contains(String.valueOf(release.version().major()));
    assertThat(release.tunnel().triggers()).containsOnlyKeys(Trigger.values());
    assertThat(release.tunnel().forwards(16992) || release.tunnel().forwards(16993)).isTrue();
    assertThat(release.power()).contains(PowerRequest.ON, PowerRequest.RESET);
    assertThat(release.power().contains(PowerRequest.OFF_SOFT))
        .as("soft requests from AMT 10 on")
        .isEqualTo(release.version().major() >= 10);
    assertThat(release.web().has("AMT_UserInitiatedConnectionService", "LastConnectionReason"))
        .as("the reason is kept from AMT 6 on")
        .isEqualTo(release.version().major() >= 6);
  }

  @Test
  void releasesDifferAsTheFieldSays() {
    assertThat(Personalities.of("amt-9").tunnel().triggers().get(Trigger.PERIODIC)).isEqualTo(3);
    assertThat(Personalities.of("amt-12").tunnel().triggers().get(Trigger.PERIODIC)).isEqualTo(4);
    assertThat(Personalities.of("amt-12").tunnel().ports())
        .containsExactly(16993, 16992, 664, 623, 16995, 16994, 5900);
    assertThat(Personalities.of("amt-19").tunnel().ports()).containsExactly(16993, 664, 16995);
    assertThat(Personalities.of("amt-15").tunnel().keepAlive()).isEqualTo(Duration.ofSeconds(90));
    assertThat(Personalities.of("amt-6").tunnel().window()).isEqualTo(499);
    assertThat(Personalities.of("amt-11").web().itemsPerPull()).isEqualTo(1);
    assertThat(Personalities.of("amt-16").web().refusesEmptySource()).isTrue();
    assertThat(Personalities.of("amt-9-standard").web().has("CIM_KVMRedirectionSAP")).isFalse();
    assertThat(Personalities.of("amt-9-standard").version().sku()).isEqualTo("16400");
  }

  @Test
  void oneOfOnesOwnComesFromAFile(@TempDir Path folder) throws Exception {
    String text;
    try (var in =
        getClass().getResourceAsStream("/org/mayday/simulator/personalities/amt-12.properties")) {
      text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    Path file =
        Files.writeString(
            folder.resolve("mine.properties"), text.replaceFirst("window = \\d+", "window = 77"));

    assertThat(Personalities.of(file.toString()).tunnel().window()).isEqualTo(77);
    assertThat(Personalities.of(file.toString()).name()).isEqualTo("mine");
  }

  @Test
  void whatIsMissingIsNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.properties"), "version = 1.0\nbuild = 1\n");

    assertThatThrownBy(() -> Personalities.of(file.toString())).hasMessageContaining("lacks");
    assertThatThrownBy(() -> Personalities.of("amt-99")).hasMessageContaining("amt-12");
  }
}
