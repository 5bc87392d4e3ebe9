package org.mayday.wsman.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/** Opens channels to one PC. */
@FunctionalInterface
public interface ChannelSupplier {

  /**
   * Opens a channel and returns it connected. The transport closes it.
   *
   * @param timeout how long opening may take
   * @throws IOException if no channel can be opened; the message says why
   */
  Socket open(Duration timeout) throws IOException;
}
