package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What SetAuditLock is to do (Intel AMT Implementation and Reference Guide,
 * AMT_AuditLog.SetAuditLock).
 */
public enum AuditLockKind implements ValueMap {
  LOCK(0, "lock the audit log"),
  UNPROVISIONING_LOCK(1, "lock it and allow unprovisioning"),
  UNLOCK(2, "unlock it");

  private final int number;
  private final String words;

  AuditLockKind(int number, String words) {
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
