package org.mayday.benchmarks.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void names_that_begin_with_mayday_are_settings_of_the_server() {
    Options options =
        Options.of(List.of("idle", "20", "mayday.mps.workers=3", "pace=7", "flag=-Xmx1g -Xss1m"));
    assertThat(options.mode()).isEqualTo("idle");
    assertThat(options.count()).isEqualTo(20);
    assertThat(options.number("pace", 1)).isEqualTo(7);
    assertThat(options.number("seconds", 60)).isEqualTo(60);
    assertThat(options.text("flag", "")).isEqualTo("-Xmx1g -Xss1m");
    assertThat(options.settings()).hasSize(1).containsEntry("mayday.mps.workers", "3");
  }

  @Test
  void what_cannot_be_read_is_named() {
    assertThatThrownBy(() -> Options.of(List.of("idle"))).hasMessageContaining("number");
    assertThatThrownBy(() -> Options.of(List.of("idle", "many"))).hasMessageContaining("many");
    assertThatThrownBy(() -> Options.of(List.of("idle", "1", "pace"))).hasMessageContaining("pace");
  }
}
