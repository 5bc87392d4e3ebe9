package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.wsman.instance.CodedValue;

/** Each status that Intel documents is told in words, any other as its number. */
class AmtStatusTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 3, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 30, 32,
        34, 35, 36, 37, 38, 2049, 2050, 2051, 2052, 2053, 2054, 2055, 2056, 2057, 2058, 2059, 2060,
        2061, 2062, 2063, 2064, 2065, 2066, 2067, 2068, 2069, 2070, 2072, 2075, 2076, 2081, 2082
      })
  void documentedOnesHaveWords(int number) {
    assertThat(CodedValue.of(AmtStatus.class, number).known()).isPresent();
  }

  @Test
  void eachHasItsOwnNumberAndWords() {
    assertThat(AmtStatus.values()).extracting(AmtStatus::number).doesNotHaveDuplicates();
    assertThat(AmtStatus.values()).extracting(AmtStatus::words).doesNotHaveDuplicates();
    assertThat(Arrays.stream(AmtStatus.values()).map(AmtStatus::words)).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 2071, 4294967295L, -1})
  void othersAreShownAsNumbers(long number) {
    assertThat(CodedValue.of(AmtStatus.class, number).words())
        .isEqualTo("unknown (" + number + ")");
  }
}
