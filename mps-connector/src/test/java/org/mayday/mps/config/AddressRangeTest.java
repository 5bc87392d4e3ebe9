package org.mayday.mps.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "192.0.2.0/24, 192.0.2.255, true",
    "192.0.2.0/24, 192.0.3.0, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.128/25, 192.0.2.129, true",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::1, ::1, true",
    "::/0, 192.0.2.7, false",
  })
  void containsWhatBeginsAlike(String range, String address, boolean within) throws Exception {
    List<AddressRange> ranges = AddressRange.listOf("x", range);

    assertThat(ranges).hasSize(1);
    assertThat(ranges.get(0).contains(InetAddress.getByName(address))).isEqualTo(within);
  }

  @Test
  void readsAListAndWritesItAgain() {
    assertThat(AddressRange.listOf("x", " 192.0.2.7 ,, 10.0.0.0/8,2001:db8::/32 "))
        .extracting(AddressRange::toString)
        .containsExactly("192.0.2.7", "10.0.0.0/8", "2001:db8:0:0:0:0:0:0/32");
    assertThat(AddressRange.listOf("x", " ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "192.0.2.7/24", "192.0.2.0/33", "192.0.2.0/", "192.0.2.0/-1", "x:y"})
  void saysWhichPartIsNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddressRange.listOf("mayday.mps.front", text))
        .withMessageContaining("mayday.mps.front")
        .withMessageContaining(text);
  }
}
