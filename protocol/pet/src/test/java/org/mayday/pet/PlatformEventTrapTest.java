package org.mayday.pet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.amt.EventSeverity;

/** Traps, bytes upwards. */
class PlatformEventTrapTest {

  @Test
  void decodesEveryField() throws Exception {
    PlatformEventTrap trap = PlatformEventTrap.decode(HexFormat.of().parseHex(Traps.DATAGRAM));
    assertThat(trap.guid()).isEqualTo(UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633"));
    assertThat(trap.sequence()).isEqualTo(0x0102);
    assertThat(trap.time()).contains(Instant.parse("2026-01-10T01:14:56Z"));
    assertThat(trap.utcOffset()).contains(60);
    assertThat(trap.sensorType()).isEqualTo(5);
    assertThat(trap.eventType()).isEqualTo(111);
    assertThat(trap.eventOffset()).isZero();
    assertThat(trap.deasserted()).isFalse();
    assertThat(trap.trapSource()).isEqualTo(0x68);
    assertThat(trap.eventSource()).isEqualTo(0x68);
    assertThat(trap.severity().is(EventSeverity.CRITICAL)).isTrue();
    assertThat(trap.sensorDevice()).isEqualTo(0x20);
    assertThat(trap.sensorNumber()).isEqualTo(5);
    assertThat(trap.entity()).isEqualTo(0x17);
    assertThat(trap.entityInstance()).isEqualTo(1);
    assertThat(trap.eventData()).isEqualTo("0011223344556677");
    assertThat(trap.language()).isEqualTo(25);
    assertThat(trap.manufacturer()).isEqualTo(343);
    assertThat(trap.system()).isEqualTo(0x0abc);
    assertThat(trap.oem()).isEqualTo("c1");
    assertThat(trap.words()).isEqualTo("Physical security (chassis intrusion): critical (event 0)");
  }

  @Test
  void theLibraryWritesTheSameBytes() {
    assertThat(HexFormat.of().formatHex(Traps.trap(0x056f00, Traps.body())))
        .isEqualTo(Traps.DATAGRAM);
  }

  @Test
  void knowsTheUsersCall() throws Exception {
    byte[] body = Traps.body();
    System.arraycopy(HexFormat.of().parseHex("aa300000"), 0, body, 31, 4);
    PlatformEventTrap trap = PlatformEventTrap.decode(Traps.trap(0xC16F00, body));
    assertThat(trap.isUserRequestForRemoteConnection()).isTrue();
    assertThat(trap.words()).isEqualTo("User request for remote connection");
  }

  @Test
  void saysThatAStateIsOver() throws Exception {
    PlatformEventTrap trap = PlatformEventTrap.decode(Traps.trap(0x056f83, Traps.body()));
    assertThat(trap.deasserted()).isTrue();
    assertThat(trap.eventOffset()).isEqualTo(3);
    assertThat(trap.words()).endsWith(", which is over");
  }

  @Test
  void aTimeOfZeroIsNone() throws Exception {
    byte[] body = Traps.body();
    Arrays.fill(body, 18, 22, (byte) 0);
    Arrays.fill(body, 22, 24, (byte) 0xFF);
    PlatformEventTrap trap = PlatformEventTrap.decode(Traps.trap(0x056f00, body));
    assertThat(trap.time()).isEmpty();
    assertThat(trap.utcOffset()).isEmpty();
  }

  @Test
  void theOemFieldsMayBeMissing() throws Exception {
    byte[] body = Arrays.copyOf(Traps.body(), 46);
    assertThat(PlatformEventTrap.decode(Traps.trap(0x056f00, body)).oem()).isEmpty();
  }

  @Test
  void refusesWhatIsNoTrapOfAPlatform() {
    refuses(new byte[0]);
    refuses(new byte[PlatformEventTrap.LARGEST + 1]);
    refuses("hello".getBytes(StandardCharsets.US_ASCII));
    refuses(Traps.trap(0x056f00, Arrays.copyOf(Traps.body(), 45)));
    refuses(Traps.trap("1.3.6.1.4.1.9999.1", 6, 0x056f00, Traps.body()));
    refuses(Traps.trap("1.3.6.1.4.1.3183.1.1", 2, 0, Traps.body()));
    byte[] version2 = HexFormat.of().parseHex(Traps.DATAGRAM);
    version2[4] = 1;
    refuses(version2);
  }

  private static void refuses(byte[] datagram) {
    assertThatExceptionOfType(MalformedTrapException.class)
        .isThrownBy(() -> PlatformEventTrap.decode(datagram));
  }
}
