package org.mayday.mps.proxy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.mayday.mps.api.DoorRefusal;

/**
 * The SOCKS proxy: version 5 with user name and password and the command CONNECT (RFC 1928, 1929),
 * and, where it is switched on, versions 4 and 4a with "name:password" as the user id. Whatever is
 * something else ends the connection at once.
 */
final class SocksProxy implements Protocol {
  private static final int VERSION_5 = 5;
  private static final int VERSION_4 = 4;

  private final Reception reception;
  private final Executor executor;

  /**
   * @param executor gives second threads
   */
  SocksProxy(Reception reception, Executor executor) {
    this.reception = reception;
    this.executor = executor;
  }

  @Override
  public void serve(Patron patron) throws IOException {
    patron.within(reception.settings().requestDeadline());
    DataInputStream in = new DataInputStream(patron.in());
    Socks socks = version(in.readUnsignedByte(), in, new DataOutputStream(patron.out()));
    try {
      Passage passage = socks.agree(patron);
      if (passage != null) {
        new Relay(patron, passage, reception.settings().idle()).run(new byte[0], executor);
      }
    } catch (Refused e) {
      reception.figures().refused(e.kind(), e.sentence());
      socks.refuse(e.kind());
      patron.takeLeave();
    }
  }

  private Socks version(int version, DataInputStream in, DataOutputStream out) throws IOException {
    if (version == VERSION_5) {
      return new Socks5(in, out, reception);
    }
    if (version == VERSION_4 && reception.settings().version4()) {
      return new Socks4(in, out, reception);
    }
    throw garbage(reception, "This is not SOCKS version 5.");
  }

  /** What came is no SOCKS; nobody is there who would understand an answer. */
  static IOException garbage(Reception reception, String sentence) {
    reception.figures().refused(DoorRefusal.PROTOCOL, sentence);
    return new IOException(sentence);
  }
}
