package org.mayday.wsman;

import org.mayday.wsman.instance.ValueMap;

/**
 * Status that Intel AMT's own methods return (Intel AMT Implementation and Reference Guide, "Return
 * values", PT_STATUS).
 */
public enum AmtStatus implements ValueMap {
  SUCCESS(0, "success"),
  INTERNAL_ERROR(1, "internal error of the firmware"),
  NOT_READY(2, "the firmware is not ready yet"),
  INVALID_MODE(3, "not possible in the present mode"),
  INVALID_MESSAGE_LENGTH(4, "the message has a wrong length"),
  INVALID_REGISTRATION_DATA(9, "invalid registration"),
  APPLICATION_DOES_NOT_EXIST(10, "no such application"),
  NOT_ENOUGH_STORAGE(11, "not enough storage"),
  INVALID_NAME(12, "invalid name"),
  BLOCK_DOES_NOT_EXIST(13, "no such block of storage"),
  INVALID_BYTE_OFFSET(14, "invalid place in the storage"),
  INVALID_BYTE_COUNT(15, "invalid number of bytes"),
  NOT_PERMITTED(16, "this user may not do that"),
  NOT_OWNER(17, "the caller does not own it"),
  BLOCK_LOCKED_BY_OTHER(18, "somebody else has locked it"),
  BLOCK_NOT_LOCKED(19, "it is not locked"),
  INVALID_GROUP_PERMISSIONS(20, "invalid permissions of a group"),
  GROUP_DOES_NOT_EXIST(21, "no such group"),
  INVALID_MEMBER_COUNT(22, "invalid number of members"),
  MAX_LIMIT_REACHED(23, "the firmware holds no more of these"),
  INVALID_AUTH_TYPE(24, "wrong kind of authentication"),
  INVALID_DHCP_MODE(26, "invalid DHCP mode"),
  INVALID_IP_ADDRESS(27, "invalid IP address"),
  INVALID_DOMAIN_NAME(28, "invalid domain name"),
  UNSUPPORTED_VERSION(29, "version not supported"),
  REQUEST_UNEXPECTED(30, "not expected at this point"),
  INVALID_PROVISIONING_STATE(32, "not possible in the present provisioning state"),
  UNSUPPORTED_OBJECT(33, "not supported"),
  INVALID_TIME(34, "invalid time"),
  INVALID_INDEX(35, "invalid index"),
  INVALID_PARAMETER(36, "invalid parameter"),
  INVALID_NETMASK(37, "invalid network mask"),
  FLASH_WRITE_LIMIT_EXCEEDED(38, "too many writes to flash memory; try later"),
  UNSUPPORTED_OEM_NUMBER(2049, "OEM number not supported"),
  UNSUPPORTED_BOOT_OPTION(2050, "boot option not supported"),
  INVALID_COMMAND(2051, "invalid command"),
  INVALID_SPECIAL_COMMAND(2052, "invalid special command"),
  INVALID_HANDLE(2053, "no such object"),
  INVALID_PASSWORD(2054, "the password is not good enough"),
  INVALID_REALM(2055, "invalid realm"),
  STORAGE_ACL_ENTRY_IN_USE(2056, "the entry is in use"),
  DATA_MISSING(2057, "data is missing"),
  DUPLICATE(2058, "it exists already"),
  EVENTLOG_FROZEN(2059, "the event log is frozen"),
  PKI_MISSING_KEYS(2060, "keys are missing"),
  PKI_GENERATING_KEYS(2061, "keys are being generated"),
  INVALID_KEY(2062, "invalid key"),
  INVALID_CERT(2063, "invalid certificate"),
  CERT_KEY_NOT_MATCH(2064, "certificate and key do not match"),
  MAX_KERB_DOMAIN_REACHED(2065, "no room for accounts of another Kerberos domain"),
  UNSUPPORTED(2066, "not supported by this firmware"),
  INVALID_PRIORITY(2067, "invalid priority"),
  NOT_FOUND(2068, "not found"),
  INVALID_CREDENTIALS(2069, "invalid credentials"),
  INVALID_PASSPHRASE(2070, "invalid passphrase"),
  NO_ASSOCIATION(2072, "no association"),
  AUDIT_FAIL(2075, "the audit log does not take the entry"),
  BLOCKING_COMPONENT(2076, "another component blocks it"),
  USER_CONSENT_REQUIRED(2081, "the user's consent is required"),
  OPERATION_IN_PROGRESS(2082, "it is still under way; try later");

  private final int number;
  private final String words;

  AmtStatus(int number, String words) {
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
