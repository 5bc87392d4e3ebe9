package org.mayday.wsman.amt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Parameters for a boot by One Click Recovery or for Remote Platform Erase, in the order in which
 * they were added (Intel AMT Implementation and Reference Guide,
 * AMT_BootSettingData.UefiBootParametersArray). Each is vendor (16 bits, 8086 hexadecimal), type
 * (16 bits), length (32 bits) and value, all little endian.
 */
public final class UefiBootParameters {
  /** Address of the HTTPS server. */
  public static final int NETWORK_DEVICE_PATH = 1;

  /** Device path of a local file. */
  public static final int FILE_DEVICE_PATH = 2;

  /** Length of the device path of a local file, 16 bits. */
  public static final int DEVICE_PATH_LENGTH = 3;

  /** Whether the firmware's trusted roots are given to the BIOS, 8 bits. */
  public static final int SYNC_ROOT_CA = 20;

  /** Name in the server's certificate. */
  public static final int SERVER_NAME = 21;

  /** How the name is compared, 16 bits: 1 for the whole name, 2 for its domain. */
  public static final int SERVER_NAME_METHOD = 22;

  /** Seconds to wait for the server, 16 bits; 0 for the default. */
  public static final int REQUEST_TIMEOUT = 30;

  /** Name for the server to know. */
  public static final int USER_NAME = 40;

  /** Password for the server to know. */
  public static final int PASSWORD = 41;

  /** What to erase, 32 bits; the meaning of type 1 in an erase. */
  public static final int ERASE_ACTIONS = 1;

  /** PSID of a Pyrite drive, in an erase. */
  public static final int ERASE_PSID = 10;

  /** Password of the SSDs, in an erase. */
  public static final int ERASE_SSD_PASSWORD = 20;

  private static final short INTEL = (short) 0x8086;
  private static final int HEAD = 8;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int count;

  /** Adds a text; ASCII or UTF-8. */
  public UefiBootParameters text(int type, String value) {
    return add(type, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a number of 8 bits. */
  public UefiBootParameters number8(int type, int value) {
    return add(type, new byte[] {(byte) value});
  }

  /** Adds a number of 16 bits. */
  public UefiBootParameters number16(int type, int value) {
    return add(type, little(Short.BYTES).putShort((short) value).array());
  }

  /** Adds a number of 32 bits. */
  public UefiBootParameters number32(int type, long value) {
    return add(type, little(Integer.BYTES).putInt((int) value).array());
  }

  /** How many there are, for UefiBootNumberOfParams. */
  public int count() {
    return count;
  }

  /** All of them in base64, for UefiBootParametersArray. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private UefiBootParameters add(int type, byte[] value) {
    ByteBuffer head = little(HEAD).putShort(INTEL).putShort((short) type).putInt(value.length);
    bytes.writeBytes(head.array());
    bytes.writeBytes(value);
    count++;
    return this;
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
