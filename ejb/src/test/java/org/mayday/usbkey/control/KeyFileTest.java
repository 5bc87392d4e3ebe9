package org.mayday.usbkey.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.setup.boundary.SetupRefused;

class KeyFileTest {
  private static final HexFormat HEX = HexFormat.of();

  private static String hex(byte[] file, int from, int to) {
    return HEX.formatHex(Arrays.copyOfRange(file, from, to));
  }

  @Test
  void hasAHeadAndARecord() {
    KeyRecord record =
        KeyRecord.EMPTY
            .with(KeyVariable.START, new byte[] {1})
            .with(KeyVariable.SERVER_PORT, KeyRecord.number16(9971))
            .with(KeyVariable.NEW_MEBX_PASSWORD, "Abcdef1!")
            .with(KeyVariable.CURRENT_MEBX_PASSWORD, "admin");
    byte[] file = KeyFile.encoded(List.of(record), true);
    assertThat(file).hasSize(1024);
    assertThat(hex(file, 0, 48))
        .isEqualTo(
            "a7f7f6c689c4f64793ede2e5020da51d" // type
                + "0100" // chunks
                + "2e00" // bytes of the head: 42, and 2 for each module
                + "00000000" // number
                + "0300" // version 3.0
                + "0100" // not consumed
                + "01000000" // records
                + "00000000" // consumed
                + "0100" // chunks of a record
                + "0000"
                + "010002000000" // modules
                + "0000");
    assertThat(hex(file, 512, 600))
        .isEqualTo(
            "01000000" // data record
                + "01000000" // valid, not scrambled
                + "0000000000000000"
                + "01001800" // chunks, bytes of the head
                + "01000000" // number
                + "0100010005000000" // present password of the MEBx
                + "61646d696e000000"
                + "0100020008000000" // new one
                + "4162636465663121"
                + "0200120002000000" // port 9971
                + "f3260000"
                + "02001c0001000000" // start
                + "01000000"
                + "0000000000000000");
    assertThat(hex(file, 600, 1024)).matches("0+");
  }

  @Test
  void isConsumedRecordByRecord() {
    KeyRecord record = KeyRecord.EMPTY.with(KeyVariable.HOST_NAME, "tern-07");
    byte[] file = KeyFile.encoded(List.of(record, record, record), false);
    assertThat(file).hasSize(2048);
    assertThat(hex(file, 26, 32)).isEqualTo("0000" + "03000000");
    assertThat(hex(file, 1536 + 20, 1536 + 24)).isEqualTo("03000000");
  }

  @Test
  void takesNoRecordThatIsTooLong() {
    KeyRecord record =
        KeyRecord.EMPTY
            .with(KeyVariable.PKI_DNS_SUFFIX, "x".repeat(250))
            .with(KeyVariable.DOMAIN_NAME, "y".repeat(250));
    assertThatThrownBy(() -> KeyFile.encoded(List.of(record), true))
        .isInstanceOf(SetupRefused.class)
        .hasMessageContaining("too long");
  }
}
