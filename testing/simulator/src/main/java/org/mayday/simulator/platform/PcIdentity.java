package org.mayday.simulator.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * Who a PC is.
 *
 * @param name name in the fleet and host name of the PC
 * @param uuid UUID of the platform, as SMBIOS and APF PROTOCOLVERSION tell it
 * @param mps what it says to the gateway
 * @param amt what a console must say to its firmware
 */
public record PcIdentity(String name, UUID uuid, Credentials mps, Credentials amt) {

  /** Digest realm of the firmware: "Digest:" and 32 hexadecimal digits, fixed for the PC. */
  public String realm() {
    return "Digest:" + HexFormat.of().withUpperCase().formatHex(hash("realm"));
  }

  /** MAC address of the wired port, locally administered, fixed for the PC. */
  public String macAddress() {
    byte[] hash = hash("mac");
    return String.format(
        Locale.ROOT, "02-%02x-%02x-%02x-%02x-%02x", hash[0], hash[1], hash[2], hash[3], hash[4]);
  }

  /** Serial number of the chassis, fixed for the PC. */
  public String serialNumber() {
    return HexFormat.of().withUpperCase().formatHex(hash("serial"), 0, 6);
  }

  /**
   * The UUID as CIM_ComputerSystemPackage.PlatformGUID writes it: its first three fields little
   * endian, no dashes.
   */
  public String platformGuid() {
    String hex = uuid.toString().replace("-", "").toUpperCase(Locale.ROOT);
    int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    StringBuilder guid = new StringBuilder(hex.length());
    for (int at : order) {
      guid.append(hex, 2 * at, 2 * at + 2);
    }
    return guid.toString();
  }

  private byte[] hash(String salt) {
    try {
      return MessageDigest.getInstance("MD5").digest((salt + uuid).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has MD5", impossible);
    }
  }
}
