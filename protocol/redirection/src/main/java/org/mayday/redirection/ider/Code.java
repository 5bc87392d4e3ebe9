package org.mayday.redirection.ider;

/** First bytes of the messages, as on the wire. */
final class Code {
  static final byte END_SESSION = 0x12;
  static final byte OPEN = 0x40;
  static final byte OPENED = 0x41;
  static final byte CLOSE = 0x42;
  static final byte CLOSED = 0x43;
  static final byte PING = 0x44;
  static final byte PONG = 0x45;
  static final byte RESET_OCCURRED = 0x46;
  static final byte RESET_DONE = 0x47;
  static final byte FEATURES = 0x48;
  static final byte FEATURES_REPLY = 0x49;
  static final byte ERROR_OCCURRED = 0x4A;
  static final byte HEARTBEAT = 0x4B;
  static final byte COMMAND_WRITTEN = 0x50;
  static final byte COMMAND_END = 0x51;
  static final byte ASK_DATA = 0x52;
  static final byte DATA_FROM_HOST = 0x53;
  static final byte DATA_TO_HOST = 0x54;

  private Code() {}
}
