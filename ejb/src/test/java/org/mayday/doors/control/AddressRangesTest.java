package org.mayday.doors.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.doors.boundary.ConsoleLoginOrder;
import org.mayday.doors.boundary.DoorsRefused;
import org.mayday.staff.boundary.Role;

class AddressRangesTest {
  private static boolean contain(String ranges, String address) {
    try {
      return AddressRanges.of(ranges).contain(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void containAddressesAndNetworks() {
    assertThat(contain("", "192.0.2.7")).isTrue();
    assertThat(contain("192.0.2.7", "192.0.2.7")).isTrue();
    assertThat(contain("192.0.2.7", "192.0.2.8")).isFalse();
    assertThat(contain("198.51.100.1, 192.0.2.0/24", "192.0.2.200")).isTrue();
    assertThat(contain("192.0.2.0/24", "192.0.3.1")).isFalse();
    assertThat(contain("2001:db8::/32", "2001:db8::7")).isTrue();
    assertThat(contain("2001:db8::/32", "192.0.2.7")).isFalse();
    assertThat(contain("0.0.0.0/0", "2001:db8::7")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"host", "192.0.2", "192.0.2.0/33", "192.0.2.0-192.0.2.9", "1;2"})
  void areNothingElse(String text) {
    assertThatExceptionOfType(DoorsRefused.class).isThrownBy(() -> AddressRanges.of(text));
  }

  @Test
  void belongToLoginsWithGoodNames() {
    assertThat(new ConsoleLoginOrder(" VNC-Tool ", Role.TECHNICIAN, " ").name())
        .isEqualTo("vnc-tool");
    assertThatExceptionOfType(DoorsRefused.class)
        .isThrownBy(() -> new ConsoleLoginOrder("a:b", Role.TECHNICIAN, ""));
    assertThatExceptionOfType(DoorsRefused.class)
        .isThrownBy(() -> new ConsoleLoginOrder("tool", Role.VIEWER, ""));
  }
}
