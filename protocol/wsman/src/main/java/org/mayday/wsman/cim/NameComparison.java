package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * How the name in the certificate of an authentication server is compared (Intel AMT Implementation
 * and Reference Guide, IPS_IEEE8021xSettings.ServerCertificateNameComparison).
 */
public enum NameComparison implements ValueMap {
  FULL_NAME(2, "whole name"),
  DOMAIN_SUFFIX(3, "end of the name");

  private final int number;
  private final String words;

  NameComparison(int number, String words) {
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
