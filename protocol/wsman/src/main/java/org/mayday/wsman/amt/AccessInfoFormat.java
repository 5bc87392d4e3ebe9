package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What the address of a server is (Intel AMT Implementation and Reference Guide,
 * AMT_ManagementPresenceRemoteSAP.InfoFormat).
 */
public enum AccessInfoFormat implements ValueMap {
  IPV4(3, "IPv4 address"),
  IPV6(4, "IPv6 address"),
  NAME(201, "host name");

  private final int number;
  private final String words;

  AccessInfoFormat(int number, String words) {
    this.number = number;
    this.words = words;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public String words() {
    return words;
  }
}
