package org.mayday.web.rest.stream;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * The connection under a request. The server says that it is ready to write until it keeps four
 * times what the system keeps in its own buffer, which may be ten megabytes for each stream, and it
 * has no way to leave somebody who takes nothing. Servlets know neither, so this reaches through to
 * Grizzly; on another server streams only cost more memory, and are left by the system.
 */
final class Line {
  private static final Logger LOG = System.getLogger(Line.class.getName());

  private final @Nullable Object connection;

  /**
   * @param connection of Grizzly; null if it cannot be reached
   */
  Line(@Nullable Object connection) {
    this.connection = connection;
  }

  /** The connection by which a request came; none of HTTP/2, which others share. */
  static Line of(ServletRequest request) {
    if (!request.getProtocol().startsWith("HTTP/1")) {
      return new Line(null);
    }
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    try {
      Field field = inner.getClass().getDeclaredField("request");
      field.setAccessible(true);
      Object grizzly = ask(field.get(inner), "getCoyoteRequest");
      return new Line(ask(ask(grizzly, "getContext"), "getConnection"));
    } catch (ReflectiveOperationException | RuntimeException otherServer) {
      LOG.log(Level.INFO, "The server's connections cannot be reached.", otherServer);
      return new Line(null);
    }
  }

  private static Object ask(Object whom, String what) throws ReflectiveOperationException {
    return whom.getClass().getMethod(what).invoke(whom);
  }

  /** From so many bytes on that were not sent, the server is not ready to write. */
  void keep(int bytes) {
    tell("setMaxAsyncWriteQueueSize", new Class<?>[] {int.class}, bytes);
  }

  /** Closes it, whatever was not sent. */
  void cut() {
    tell("terminateSilently", new Class<?>[0]);
  }

  private void tell(String what, Class<?>[] types, Object... values) {
    if (connection == null) {
      return;
    }
    try {
      connection.getClass().getMethod(what, types).invoke(connection, values);
    } catch (ReflectiveOperationException | RuntimeException otherServer) {
      LOG.log(Level.INFO, "A connection of the server does not " + what + ".", otherServer);
    }
  }
}
