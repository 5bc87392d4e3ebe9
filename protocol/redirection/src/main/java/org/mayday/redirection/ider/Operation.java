package org.mayday.redirection.ider;

/** First bytes of the packets that the drives know (SPC-3, SBC-2, MMC-4, SFF-8070i). */
final class Operation {
  static final int TEST_UNIT_READY = 0x00;
  static final int REQUEST_SENSE = 0x03;
  static final int READ_6 = 0x08;
  static final int WRITE_6 = 0x0A;
  static final int SEEK_6 = 0x0B;
  static final int INQUIRY = 0x12;
  static final int MODE_SENSE_6 = 0x1A;
  static final int START_STOP_UNIT = 0x1B;
  static final int PREVENT_REMOVAL = 0x1E;
  static final int READ_FORMAT_CAPACITIES = 0x23;
  static final int READ_CAPACITY = 0x25;
  static final int READ_10 = 0x28;
  static final int WRITE_10 = 0x2A;
  static final int SEEK_10 = 0x2B;
  static final int WRITE_AND_VERIFY = 0x2E;
  static final int VERIFY = 0x2F;
  static final int SYNCHRONIZE = 0x35;
  static final int READ_TOC = 0x43;
  static final int GET_CONFIGURATION = 0x46;
  static final int GET_EVENT_STATUS = 0x4A;
  static final int READ_DISC_INFORMATION = 0x51;
  static final int MODE_SENSE_10 = 0x5A;
  static final int READ_12 = 0xA8;

  private Operation() {}

  /** Whether blocks go to the medium. */
  static boolean writes(int operation) {
    return operation == WRITE_6 || operation == WRITE_10 || operation == WRITE_AND_VERIFY;
  }

  /** Whether it is about the medium, and cannot be done without one. */
  static boolean needsMedium(int operation) {
    return switch (operation) {
      case TEST_UNIT_READY,
          READ_6,
          WRITE_6,
          SEEK_6,
          READ_CAPACITY,
          READ_10,
          WRITE_10,
          SEEK_10,
          WRITE_AND_VERIFY,
          VERIFY,
          SYNCHRONIZE,
          READ_TOC,
          READ_DISC_INFORMATION,
          READ_12 ->
          true;
      default -> false;
    };
  }
}
