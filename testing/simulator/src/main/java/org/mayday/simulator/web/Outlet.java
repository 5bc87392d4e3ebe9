package org.mayday.simulator.web;

/** Where the server's bytes go. */
public interface Outlet {

  /** Sends bytes, in order; it may be later, when the peer gives credit. */
  void write(byte[] bytes);

  /** Closes the channel after what was written. */
  void close();

  /** Cuts the whole connection after what was written. */
  void cut();
}
