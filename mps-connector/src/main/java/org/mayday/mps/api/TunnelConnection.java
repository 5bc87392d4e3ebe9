package org.mayday.mps.api;

import java.net.Socket;

/** JCA handle of one open channel. */
public interface TunnelConnection extends AutoCloseable {

  /**
   * The channel as a blocking socket: reading waits for data of the PC (read time-out as by {@link
   * Socket#setSoTimeout}), writing waits for window credit. Closing it closes the connection too; a
   * cut tunnel ends both directions with an {@link java.io.IOException} that says why. Reading and
   * writing may run on two threads.
   */
  Socket socket();

  /** Closes the channel; closing twice does nothing. */
  @Override
  void close();
}
