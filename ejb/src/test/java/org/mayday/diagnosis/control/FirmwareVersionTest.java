package org.mayday.diagnosis.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions number by number, and UUIDs byte by byte. */
class FirmwareVersionTest {
  @ParameterizedTest
  @CsvSource({
    "11.8.50,true",
    "11.8.9,true",
    "11.8.90,false",
    "11.8.90.4,false",
    "6,true",
    "5.9.9,false",
    "12.0,false"
  })
  void comparesNumbersNotLetters(String version, boolean within) {
    assertThat(FirmwareVersion.of(version).isWithin("6", "11.8.90")).isEqualTo(within);
  }

  @Test
  void whatIsNotToldIsWithinNothing() {
    assertThat(FirmwareVersion.of("").isWithin("0", "99")).isFalse();
    assertThat(FirmwareVersion.of("unknown").major()).isZero();
  }

  @Test
  void swapsTheFirstThreeGroups() {
    UUID uuid = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    UUID swapped = RefusedLoginCheck.swapped(uuid);
    assertThat(swapped).hasToString("33221100-5544-7766-8899-aabbccddeeff");
    assertThat(RefusedLoginCheck.swapped(swapped)).isEqualTo(uuid);
  }
}
