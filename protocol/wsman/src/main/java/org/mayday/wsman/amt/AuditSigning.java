package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * How the audit log is signed (Intel AMT Implementation and Reference Guide,
 * AMT_AuditLog.ExportAuditLogSignature).
 */
public enum AuditSigning implements ValueMap {
  RSA_SHA1(0, "RSA with SHA-1"),
  RSA_SHA256(1, "RSA with SHA-256"),
  RSA_SHA384(2, "RSA with SHA-384");

  private final int number;
  private final String words;

  AuditSigning(int number, String words) {
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
