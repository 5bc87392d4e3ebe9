package org.mayday.mps.tunnel;

import java.net.InetSocketAddress;
import org.mayday.apf.message.ApfMessage;

/**
 * The TCP connection of one PC, as a tunnel sees it. No method blocks. Called by one thread at a
 * time, but not always by the same.
 */
public interface Wire {

  /**
   * Puts a message behind all former ones. A lost wire swallows it.
   *
   * @return bytes that the message takes
   */
  int send(ApfMessage message);

  /** Calls back on an I/O thread once all that was sent so far has left; never on a lost wire. */
  void afterWritten(Runnable done);

  /** Whether the peer takes less than is sent; {@link Tunnel#drained} tells when this is over. */
  boolean isCongested();

  /** Says good-bye after all that was sent has left, and leaves it to the peer to close. */
  void close();

  /** Closes at once. */
  void abort();

  /** The PC has logged in, so that it no longer counts as a stranger. */
  void loggedIn();

  /** Address of the peer; changes at most once, before the peer says anything. */
  InetSocketAddress peer();
}
