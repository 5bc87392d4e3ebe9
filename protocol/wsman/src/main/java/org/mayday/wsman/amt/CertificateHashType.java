package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * How a hash was made (Intel AMT Implementation and Reference Guide,
 * AMT_ProvisioningCertificateHash.HashType).
 */
public enum CertificateHashType implements ValueMap {
  MD5(0, "MD5"),
  SHA1(1, "SHA-1"),
  SHA256(2, "SHA-256"),
  SHA384(3, "SHA-384");

  private final int number;
  private final String words;

  CertificateHashType(int number, String words) {
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
