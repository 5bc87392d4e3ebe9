package org.mayday.console.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * A channel to the redirection port of a PC on which the session was started and the login is done.
 * One thread may read while another writes; closing it ends both, from any thread.
 */
interface RedirectionLine extends AutoCloseable {
  InputStream in() throws IOException;

  OutputStream out() throws IOException;

  /** How long a read may wait; zero for as long as it takes. */
  void patience(Duration patience) throws IOException;

  @Override
  void close();
}
