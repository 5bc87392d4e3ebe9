package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/** Kind of whoever caused a record of the audit log. */
public enum AuditInitiator implements ValueMap {
  DIGEST(0, "user with HTTP Digest"),
  KERBEROS(1, "user with Kerberos"),
  LOCAL(2, "at the PC"),
  KVM_PORT(3, "KVM port");

  private final int number;
  private final String words;

  AuditInitiator(int number, String words) {
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
