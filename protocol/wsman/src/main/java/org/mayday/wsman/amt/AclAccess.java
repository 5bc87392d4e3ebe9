package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * From where an account may be used (Intel AMT Implementation and Reference Guide,
 * AMT_AuthorizationService.AccessPermission).
 */
public enum AclAccess implements ValueMap {
  LOCAL(0, "local"),
  NETWORK(1, "network"),
  BOTH(2, "local and network");

  private final int number;
  private final String words;

  AclAccess(int number, String words) {
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
