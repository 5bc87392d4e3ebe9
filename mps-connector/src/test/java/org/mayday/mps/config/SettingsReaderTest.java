package org.mayday.mps.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  @Test
  void hasADefaultForEverything() {
    GatewaySettings settings = read(Map.of());
    assertThat(settings.listener().port()).isEqualTo(4433);
    assertThat(settings.listener().address()).isEqualTo("0.0.0.0");
    assertThat(settings.keepAlive().interval()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void startsWithoutAnyConfiguration() {
    assertThat(SettingsReader.ofPlatform().read()).isEqualTo(read(Map.of()));
  }

  @Test
  void readsDurationsAsIso8601OrSeconds() {
    assertThat(read(Map.of("mayday.mps.tls-deadline", "PT0.5S")).deadlines().tls())
        .isEqualTo(Duration.ofMillis(500));
    assertThat(read(Map.of("mayday.mps.tls-deadline", "7")).deadlines().tls())
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void takesTheEngineOfTlsByItsName() {
    assertThat(read(Map.of()).engine()).isEqualTo(TlsEngine.AUTO);
    assertThat(read(Map.of("mayday.mps.tls-engine", "jdk")).engine()).isEqualTo(TlsEngine.JDK);
  }

  @Test
  void namesTheSettingThatIsWrong() {
    assertWrong("port", "70000", "mayday.mps.port is 70000, it must be 0 to 65535");
    assertWrong("port", "https", "mayday.mps.port is \"https\", it must be a whole number");
    assertWrong("tls-engine", "fast", "is \"fast\", it must be jdk, native or auto");
    assertWrong("tls-deadline", "soon", "mayday.mps.tls-deadline is \"soon\"");
    assertWrong("stop-deadline", "0", "mayday.mps.stop-deadline is PT0S");
    assertWrong("keep-alive-timeout", "PT5S", "it must be longer than the interval of PT30S");
  }

  @Test
  void everySettingIsDocumented() throws IOException {
    String rows = Files.readString(Path.of("../docs/configuration.md"));
    List<String> asked = new ArrayList<>();
    new SettingsReader(
            name -> {
              asked.add(name);
              return Optional.empty();
            })
        .read();
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(rows).contains("| `" + name + "` |"));
  }

  private static void assertWrong(String name, String value, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(Map.of("mayday.mps." + name, value)))
        .withMessageContaining(words);
  }

  private static GatewaySettings read(Map<String, String> values) {
    return new SettingsReader(name -> Optional.ofNullable(values.get(name))).read();
  }
}
