package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What an account may be used for (Intel AMT Implementation and Reference Guide,
 * AMT_AuthorizationService, "Realms").
 */
public enum AclRealm implements ValueMap {
  REDIRECTION(2, "redirection"),
  PT_ADMINISTRATION(3, "administration"),
  HARDWARE_ASSET(4, "hardware asset"),
  REMOTE_CONTROL(5, "remote control"),
  STORAGE(6, "storage"),
  EVENT_MANAGER(7, "event manager"),
  STORAGE_ADMIN(8, "storage administration"),
  AGENT_PRESENCE_LOCAL(9, "agent presence local"),
  AGENT_PRESENCE_REMOTE(10, "agent presence remote"),
  CIRCUIT_BREAKER(11, "circuit breaker"),
  NETWORK_TIME(12, "network time"),
  GENERAL_INFO(13, "general information"),
  FIRMWARE_UPDATE(14, "firmware update"),
  EIT(15, "embedded IT"),
  LOCAL_USER_NOTIFICATION(16, "local user notification"),
  ENDPOINT_ACCESS_CONTROL(17, "endpoint access control"),
  ENDPOINT_ACCESS_CONTROL_ADMIN(18, "endpoint access control administration"),
  EVENT_LOG_READER(19, "event log reader"),
  AUDIT_LOG(20, "audit log"),
  USER_ACCESS_CONTROL(21, "user access control"),
  LOCAL_SYSTEM(24, "local system");

  private final int number;
  private final String words;

  AclRealm(int number, String words) {
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
