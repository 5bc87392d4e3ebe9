package org.mayday.mps.tunnel;

import java.io.IOException;
import java.time.Duration;

/**
 * A way for bytes to and from one port of a PC, with blocking reads and writes that have deadlines.
 * One thread may read while another writes. Whoever does not read keeps the PC from sending.
 */
public interface PcChannel {

  /** TCP port of the PC. */
  int port();

  /**
   * Waits for bytes and takes some.
   *
   * @param timeout longest wait; zero waits until the channel ends
   * @return how many were taken, or -1 if the PC has closed the channel
   * @throws java.net.SocketTimeoutException if nothing came in time; the channel stays usable
   * @throws IOException saying why, if the way to the PC is gone or the channel was closed here
   */
  int read(byte[] target, int offset, int length, Duration timeout) throws IOException;

  /** Bytes that can be read without waiting. */
  int available();

  /**
   * Sends bytes, waiting as long as some are taken within the deadline for writes.
   *
   * @throws IOException saying why, if the way to the PC is gone, the channel is closed, or nothing
   *     is taken; the channel is closed then
   */
  void write(byte[] source, int offset, int length) throws IOException;

  /** Closes the channel; wakes whoever waits. Closing twice does nothing. */
  void close();

  /** Whether the channel was closed on this side. */
  boolean isClosed();

  /** Whether neither side has closed it. */
  boolean isOpen();
}
