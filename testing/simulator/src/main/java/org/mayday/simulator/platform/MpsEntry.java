package org.mayday.simulator.platform;

/**
 * A gateway that the PC was told (Intel AMT Implementation and Reference Guide,
 * AMT_ManagementPresenceRemoteSAP).
 *
 * @param number tells it from others, from 0
 * @param accessInfo address
 * @param format what the address is: 3 IPv4, 4 IPv6, 201 a name
 * @param port TCP port
 * @param cn name that its certificate must carry; empty for that of the address
 * @param login what the PC says to it; nothing if it shows a certificate
 * @param certificate InstanceID of the certificate that it shows in TLS; empty for none
 */
public record MpsEntry(
    int number,
    String accessInfo,
    int format,
    int port,
    String cn,
    Credentials login,
    String certificate) {

  private static final int IPV4 = 3;
  private static final int IPV6 = 4;
  private static final int NAME = 201;

  /** One with a password. */
  public MpsEntry(
      int number, String accessInfo, int format, int port, String cn, Credentials login) {
    this(number, accessInfo, format, port, cn, login, "");
  }

  /** Key of the instance. */
  public String name() {
    return "Intel(r) AMT:Management Presence Server " + number;
  }

  /** Name that the certificate of the gateway must carry. */
  public String certificateName() {
    return cn.isEmpty() ? accessInfo : cn;
  }

  /** What an address is, as InfoFormat codes it. */
  public static int formatOf(String address) {
    if (address.matches("[0-9.]+")) {
      return IPV4;
    }
    return address.contains(":") ? IPV6 : NAME;
  }
}
