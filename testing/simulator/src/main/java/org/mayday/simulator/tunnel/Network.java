package org.mayday.simulator.tunnel;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;

/** The way out: TLS connections to the gateway. */
public interface Network {

  /**
   * Opens a connection.
   *
   * @param calls hears of it, in order, on the executor
   * @param executor runs one action at a time, in order
   * @param protocols TLS versions to offer
   */
  void connect(Events calls, Executor executor, Iterable<String> protocols);

  /** One connection, secured. Safe for any thread. */
  interface Wire {

    /** Sends bytes after the former ones. */
    void write(ByteBuffer bytes);

    /** Closes after what was written. */
    void close();

    /** Closes at once, without a word. */
    void cut();
  }

  /** What happens to a connection. */
  interface Events {

    /** TLS is done; the gateway is the right one. */
    void secured(Wire wire);

    /** Bytes came. */
    void received(byte[] bytes);

    /**
     * The connection is over, or never came about; the last call.
     *
     * @param reason in words
     */
    void closed(String reason);
  }
}
