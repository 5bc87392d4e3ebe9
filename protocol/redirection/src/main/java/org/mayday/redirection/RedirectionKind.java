package org.mayday.redirection;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What is redirected; each kind is a session of its own on a channel of its own. */
public enum RedirectionKind {
  /** Serial over LAN. */
  SOL(0, "SOL "),
  /** Keyboard, screen and mouse. */
  KVM(1, "KVMR"),
  /** Disks: IDE redirection, and USB redirection on newer releases. */
  IDER(0, "IDER");

  private final int version;
  private final String name;

  RedirectionKind(int version, String name) {
    this.version = version;
    this.name = name;
  }

  /** StartRedirectionSession: the message that opens a session of this kind; 8 bytes. */
  byte[] start() {
    byte[] message = new byte[8];
    message[0] = Code.START_SESSION;
    message[1] = (byte) version;
    System.arraycopy(name.getBytes(US_ASCII), 0, message, 4, 4);
    return message;
  }
}
