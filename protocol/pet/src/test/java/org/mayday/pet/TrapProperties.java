package org.mayday.pet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every trap. */
class TrapProperties {

  @Property
  void everyBodyOfTheRightLengthIsRead(
      @ForAll @Size(min = 46, max = 200) byte[] body, @ForAll @IntRange(min = 0) int specific)
      throws Exception {
    PlatformEventTrap trap = PlatformEventTrap.decode(Traps.trap(specific, body));
    assertThat(trap.sensorType()).isEqualTo(specific >> 16 & 0xFF);
    assertThat(trap.eventType()).isEqualTo(specific >> 8 & 0xFF);
    assertThat(trap.severity().number()).isEqualTo(Byte.toUnsignedLong(body[26]));
    assertThat(trap.oem()).hasSize((body.length - 46) * 2);
    assertThat(trap.words()).isNotBlank();
  }

  @Property
  void noTruncationIsRead(@ForAll @IntRange(min = 0, max = 107) int length) {
    byte[] whole = Traps.trap(0x056f00, Traps.body());
    byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length - 1));
    try {
      PlatformEventTrap.decode(cut);
    } catch (MalformedTrapException expected) {
      return;
    }
    throw new AssertionError("A trap of " + length + " bytes was read");
  }
}
