package org.mayday.network.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which firmware can call servers inside the company. */
class ServersInsideTest {
  @ParameterizedTest
  @ValueSource(strings = {"4.0.5", "6.2.60", "9.1.45", "10.0.60", "11.0.25", "11.5", "11.5.1.1"})
  void olderFirmwareCannot(String version) {
    assertThat(ServersInside.mayBeKnownTo(version)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.6", "11.6.27", "11.8.50", "11.10.1", "11.22.0", "12.0.67", "19.0.0"})
  void newerFirmwareCan(String version) {
    assertThat(ServersInside.mayBeKnownTo(version)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "11", "unknown"})
  void whatIsNotKnownIsBelieved(String version) {
    assertThat(ServersInside.mayBeKnownTo(version)).isTrue();
  }
}
