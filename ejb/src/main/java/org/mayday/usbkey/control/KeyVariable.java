package org.mayday.usbkey.control;

/**
 * What a record can say, with the numbers of its module and of itself, in the order in which it
 * must be said.
 */
enum KeyVariable {
  CURRENT_MEBX_PASSWORD(1, 1),
  NEW_MEBX_PASSWORD(1, 2),
  PKI_DNS_SUFFIX(2, 3),
  CERTIFICATE_ADDITION(2, 8),
  HOST_NAME(2, 11),
  DOMAIN_NAME(2, 12),
  SERVER_ADDRESS(2, 17),
  SERVER_PORT(2, 18),
  /** Whether the PC looks for a setup server: 1 does; behind all that it needs for that. */
  START(2, 28);

  private final int module;
  private final int number;

  KeyVariable(int module, int number) {
    this.module = module;
    this.number = number;
  }

  int module() {
    return module;
  }

  int number() {
    return number;
  }
}
