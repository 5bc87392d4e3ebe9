package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenPageTest {
  @ParameterizedTest
  @CsvSource({"4.2.10,true", "5.2.0,true", "6.0.30,false", "16.1.25,false", "unknown,false"})
  void knowsWhichVersionsHaveNoKvm(String version, boolean tooOld) {
    assertThat(ScreenPage.tooOld(version)).isEqualTo(tooOld);
  }
}
