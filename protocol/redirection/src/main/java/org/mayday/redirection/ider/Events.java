package org.mayday.redirection.ider;

import java.nio.ByteBuffer;

/** What has happened to the medium of a drive since its host asked (MMC-4 6.6). */
final class Events {
  private static final int MEDIA = 4;
  private static final int NO_EVENTS = 0x80;
  private static final byte NEW = 2;
  private static final byte REMOVED = 3;
  private static final byte THERE = 2;
  private static final byte OPEN = 1;

  private byte untold;

  void inserted() {
    untold = NEW;
  }

  void removed() {
    untold = REMOVED;
  }

  /** Tells and forgets it, if these classes of events are asked for. */
  byte[] answer(int classes, boolean present) {
    byte supported = 1 << MEDIA;
    if ((classes & supported) == 0) {
      return ByteBuffer.allocate(4)
          .putShort((short) 2)
          .put((byte) NO_EVENTS)
          .put(supported)
          .array();
    }
    byte told = untold;
    untold = 0;
    return ByteBuffer.allocate(8)
        .putShort((short) 6)
        .put((byte) MEDIA)
        .put(supported)
        .put(told)
        .put(present ? THERE : OPEN)
        .array();
  }
}
