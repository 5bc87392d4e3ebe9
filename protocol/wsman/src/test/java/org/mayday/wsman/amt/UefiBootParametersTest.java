package org.mayday.wsman.amt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The layout of parameters for recovery and erasing. */
class UefiBootParametersTest {

  @Test
  void writesVendorTypeLengthAndValueLittleEndian() {
    UefiBootParameters parameters =
        new UefiBootParameters()
            .text(UefiBootParameters.NETWORK_DEVICE_PATH, "https://a")
            .number8(UefiBootParameters.SYNC_ROOT_CA, 1)
            .number16(UefiBootParameters.REQUEST_TIMEOUT, 300)
            .number32(UefiBootParameters.ERASE_ACTIONS, 0x80000004L);
    assertThat(parameters.count()).isEqualTo(4);
    assertThat(hex(parameters))
        .isEqualTo(
            "86800100"
                + "09000000"
                + "68747470733a2f2f61"
                + "86801400"
                + "01000000"
                + "01"
                + "86801e00"
                + "02000000"
                + "2c01"
                + "86800100"
                + "04000000"
                + "04000080");
  }

  @Test
  void beginsEmpty() {
    assertThat(new UefiBootParameters().count()).isZero();
    assertThat(new UefiBootParameters().base64()).isEmpty();
  }

  @Property
  void everyTextIsFoundAgain(
      @ForAll @IntRange(max = 0xFFFF) int type, @ForAll @StringLength(max = 300) String text) {
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer in =
        ByteBuffer.wrap(
                Base64.getDecoder().decode(new UefiBootParameters().text(type, text).base64()))
            .order(ByteOrder.LITTLE_ENDIAN);
    assertThat(in.getShort() & 0xFFFF).isEqualTo(0x8086);
    assertThat(in.getShort() & 0xFFFF).isEqualTo(type);
    assertThat(in.getInt()).isEqualTo(value.length);
    byte[] found = new byte[in.remaining()];
    in.get(found);
    assertThat(found).isEqualTo(value);
  }

  private static String hex(UefiBootParameters parameters) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(parameters.base64()));
  }
}
