package org.mayday.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.UsbKey;
import org.mayday.simulator.setup.RootHash;
import org.mayday.simulator.setup.SetupFile;
import org.mayday.simulator.support.Pcs;

class UsbKeyTest {
  private static final String HASH = "ab".repeat(32);

  /** Kept by hand: present and new password of the MEBx, suffix, hash, host name, no start. */
  private static final String RECORD =
      "0100010005000000"
          + "61646d696e000000"
          + "0100020008000000"
          + "4162636465663121"
          + "020003000b000000"
          + "6578616d706c652e6f726700"
          + "0200080024000000"
          + "02"
          + HASH
          + "024d79"
          + "02000b0007000000"
          + "7465726e2d303700"
          + "02001c0001000000"
          + "00000000";

  private SimulatedPc pc;

  @BeforeEach
  void comeFromFactory() throws Exception {
    pc = Pcs.of("amt-12", new HostSetupTest.Today());
    pc.comeFromFactory();
  }

  private static byte[] file(int flags, int records) {
    ByteBuffer out = ByteBuffer.allocate(512 * (1 + records)).order(ByteOrder.LITTLE_ENDIAN);
    out.put(HexFormat.of().parseHex("a7f7f6c689c4f64793ede2e5020da51d01002e00000000000300"));
    out.putShort((short) flags).putInt(records);
    for (int number = 1; number <= records; number++) {
      out.position(512 * number);
      out.put(HexFormat.of().parseHex("0100000001000000000000000000000001001800"));
      out.putInt(number).put(HexFormat.of().parseHex(RECORD));
    }
    return out.array();
  }

  @Test
  void givesThePcWhatItSays() {
    byte[] key = file(1, 1);
    assertThat(new UsbKey(pc).plug(key)).isEqualTo(key);
    assertThat(pc.provisioning().opensMebx("Abcdef1!")).isTrue();
    assertThat(pc.accounts().asFromFactory()).isFalse();
    assertThat(pc.provisioning().entries().suffix()).isEqualTo("example.org");
    RootHash added = pc.provisioning().hashes().get(pc.provisioning().hashes().size() - 1);
    assertThat(added.name()).isEqualTo("My");
    assertThat(HexFormat.of().formatHex(added.hash())).isEqualTo(HASH);
    assertThat(pc.provisioning().state()).as("it does not start").isEqualTo(State.PRE);
  }

  @Test
  void isUsedUp() {
    byte[] left = new UsbKey(pc).plug(file(0, 1));
    assertThat(left[32]).isEqualTo((byte) 1);
    assertThatThrownBy(() -> SetupFile.of(left)).hasMessageContaining("consumed");
  }

  @Test
  void isNotTakenByAPcWithAnotherPassword() {
    new UsbKey(pc).plug(file(1, 1));
    assertThatThrownBy(() -> new UsbKey(pc).plug(file(1, 1))).hasMessageContaining("another one");
  }

  @Test
  void isNotTakenIfItIsBroken() {
    byte[] key = file(1, 1);
    for (int at : new int[] {0, 24, 28, 512, 516, 530}) {
      byte[] broken = key.clone();
      broken[at] ^= 0x40;
      assertThatThrownBy(() -> SetupFile.of(broken))
          .as("byte %d", at)
          .isInstanceOf(IllegalArgumentException.class);
    }
    byte[] tooLong = key.clone();
    tooLong[536 + 5] = 2;
    assertThatThrownBy(() -> SetupFile.of(tooLong)).hasMessageContaining("longer");
    assertThatThrownBy(() -> SetupFile.of(new byte[512])).hasMessageContaining("length");
  }
}
