package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * How a PC proves to a network by 802.1x that it may enter (Intel AMT Implementation and Reference
 * Guide, IPS_IEEE8021xSettings.AuthenticationProtocol).
 */
public enum EapProtocol implements ValueMap {
  EAP_TLS(0, "EAP-TLS"),
  EAP_TTLS_MSCHAPV2(1, "EAP-TTLS/MSCHAPv2"),
  PEAP_MSCHAPV2(2, "PEAPv0/EAP-MSCHAPv2"),
  PEAP_GTC(3, "PEAPv1/EAP-GTC"),
  EAP_FAST_MSCHAPV2(4, "EAP-FAST/MSCHAPv2"),
  EAP_FAST_GTC(5, "EAP-FAST/GTC"),
  EAP_MD5(6, "EAP-MD5"),
  EAP_PSK(7, "EAP-PSK"),
  EAP_SIM(8, "EAP-SIM"),
  EAP_AKA(9, "EAP-AKA"),
  EAP_FAST_TLS(10, "EAP-FAST/TLS");

  private final int number;
  private final String words;

  EapProtocol(int number, String words) {
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
