package org.mayday.redirection;

/** First bytes of the messages, as on the wire. */
final class Code {
  static final byte START_SESSION = 0x10;
  static final byte START_SESSION_REPLY = 0x11;
  static final byte END_SESSION = 0x12;
  static final byte AUTHENTICATE = 0x13;
  static final byte AUTHENTICATE_REPLY = 0x14;

  static final byte START_SOL = 0x20;
  static final byte START_SOL_REPLY = 0x21;
  static final byte END_SOL = 0x22;
  static final byte END_SOL_REPLY = 0x23;
  static final byte PING = 0x24;
  static final byte PONG = 0x25;
  static final byte CONTROLS_TO_HOST = 0x27;
  static final byte DATA_TO_HOST = 0x28;
  static final byte CONTROLS_FROM_HOST = 0x29;
  static final byte DATA_FROM_HOST = 0x2A;
  static final byte HEARTBEAT = 0x2B;

  private Code() {}
}
