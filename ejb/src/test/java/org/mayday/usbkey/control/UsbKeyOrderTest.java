package org.mayday.usbkey.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.usbkey.boundary.UsbKeyOrder;

class UsbKeyOrderTest {
  private static UsbKeyOrder order(String password, String server, int port, String... hosts) {
    return new UsbKeyOrder("admin", password, null, server, port, List.of(hosts), true);
  }

  @Test
  void takesWhatFirmwareTakes() {
    assertThatCode(
            () -> order("Abcdef1!", "192.0.2.7", 9971, "tern-07", "tern-08 birds.example.org"))
        .doesNotThrowAnyException();
    assertThat(order("Abcdef1!", null, 9971).toString()).doesNotContain("Abcdef1!", "admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Abc1!",
        "abcdef1!",
        "ABCDEF1!",
        "Abcdefg!",
        "Abcdefg1",
        "Abcdef1:",
        "Abcdéf1!"
      })
  void takesNoWeakPassword(String password) {
    assertThatThrownBy(() -> order(password, null, 9971))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("new password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", "192.0.2", "192.0.2.256", "192.0.2.7.1"})
  void takesNoOtherServer(String server) {
    assertThatThrownBy(() -> order("Abcdef1!", server, 9971)).hasMessageContaining("IPv4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a b c", "a  b", "a b..c", "ä", "a\nb"})
  void takesNoOtherHost(String host) {
    assertThatThrownBy(() -> order("Abcdef1!", null, 9971, host)).hasMessageContaining("host name");
    assertThatThrownBy(() -> order("Abcdef1!", null, 0)).hasMessageContaining("port");
  }
}
