package org.mayday.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {

  @ParameterizedTest
  @CsvSource({
    "1,500,1000",
    "2,1000,2000",
    "5,8000,16000",
    "10,150000,300000",
    "1000,150000,300000"
  })
  void doublesUpToTheLongestAndIsNeverAlike(int failures, long least, long most) {
    assertThat(pause(failures, 0)).isEqualTo(Duration.ofMillis(least));
    assertThat(pause(failures, 1)).isEqualTo(Duration.ofMillis(most));
  }

  private static Duration pause(int failures, double chance) {
    return Pause.after(failures, Duration.ofSeconds(1), Duration.ofMinutes(5), chance);
  }
}
