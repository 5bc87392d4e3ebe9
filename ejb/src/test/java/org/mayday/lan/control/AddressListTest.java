package org.mayday.lan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.lan.boundary.LanRefused;

class AddressListTest {
  private static final LanSettings ALLOWED =
      new LanSettings(
          List.of(
              Addresses.read("192.0.2.0/24").orElseThrow(),
              Addresses.read("10.0.0.0/8").orElseThrow(),
              Addresses.read("2001:db8::/32").orElseThrow()),
          4);

  private static List<String> read(String text) {
    return AddressList.read(text, ALLOWED);
  }

  @Test
  void readsWhatPeopleWrite() {
    assertThat(read("192.0.2.7, pc7.example.org\n192.0.2.7;ward-17"))
        .containsExactly("192.0.2.7", "pc7.example.org", "ward-17");
    assertThat(read("192.0.2.9-192.0.2.11"))
        .containsExactly("192.0.2.9", "192.0.2.10", "192.0.2.11");
    assertThat(read("10.0.0.254-10.0.1.1"))
        .containsExactly("10.0.0.254", "10.0.0.255", "10.0.1.0", "10.0.1.1");
    assertThat(read("192.0.2.9-10")).containsExactly("192.0.2.9", "192.0.2.10");
    assertThat(read("2001:db8::7")).hasSize(1);
    assertThat(read("::ffff:192.0.2.7")).containsExactly("192.0.2.7");
  }

  @Test
  void leavesOutWhatIsNoHostOfANetwork() {
    assertThat(read("192.0.2.77/30")).containsExactly("192.0.2.77", "192.0.2.78");
    assertThat(read("192.0.2.8/31")).containsExactly("192.0.2.8", "192.0.2.9");
    assertThat(read("192.0.2.0/24")).hasSize(254);
    assertThat(read("10.1.0.0/20")).hasSize(4094);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " , ",
        "192.0.2.300",
        "192.0.2",
        "192.0.02.7",
        "192.0.2.7%eth0",
        "192.0.2.0/255.255.255.0",
        "192.0.2.0/33",
        "192.0.2.0/",
        "/24",
        "192.0.2.9-192.0.2.8",
        "192.0.2.9-300",
        "http://192.0.2.7",
        "-oops",
        "10.0.0.0/8",
        "10.1.0.0/19",
        "2001:db8::/64",
        "::1",
        "198.51.100.7",
        "192.0.2.250-192.0.3.5"
      })
  void refusesWhatIsNoAddressOrNotAllowedOrTooMuch(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(LanRefused.class);
  }

  @Test
  void isOffUnlessASettingAllowsIt() {
    assertThatThrownBy(() -> AddressList.read("192.0.2.7", new LanSettings(List.of(), 4)))
        .isInstanceOf(LanRefused.class)
        .hasMessageContaining("mayday.lan.networks");
  }

  @Property
  void neverGivesMoreThanIsAllowed(@ForAll @StringLength(max = 60) String text) {
    try {
      assertThat(read(text)).hasSizeBetween(1, AddressList.MOST);
    } catch (LanRefused e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
