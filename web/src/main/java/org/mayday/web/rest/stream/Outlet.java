package org.mayday.web.rest.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Where the bytes of a stream go, on no thread of their own (Servlet 6.0, 3.7).
 *
 * @param line under all this
 */
record Outlet(AsyncContext context, ServletOutputStream out, Line line) {
  private static final Logger LOG = System.getLogger(Outlet.class.getName());

  /** From now on the listener is told when something can be written. */
  void open(WriteListener listener) {
    out.setWriteListener(listener);
  }

  /** Whether something can be written now; if not, the listener will be told. */
  boolean isReady() {
    return out.isReady();
  }

  /** Writes, if it is ready. */
  void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  /** Has what was written leave, if it is ready. */
  void flush() throws IOException {
    out.flush();
  }

  /** Ends the answer in order. */
  void end() {
    try {
      context.complete();
    } catch (IllegalStateException already) {
      LOG.log(Level.DEBUG, "Somebody who read events is gone already.", already);
    }
  }

  /** Ends the answer, and closes the connection, whatever was not sent. */
  void cut() {
    end();
    line.cut();
  }
}
