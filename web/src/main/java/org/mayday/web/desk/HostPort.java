package org.mayday.web.desk;

import org.jspecify.annotations.Nullable;

/**
 * A host with its port as people write it.
 *
 * @param host empty if nothing was written
 * @param port 0 if none was written, or none that can be
 */
record HostPort(String host, int port) {

  /** Reads {@code host:port}; what can be none is left for others to refuse. */
  static HostPort of(@Nullable String text) {
    String written = text == null ? "" : text.strip();
    int colon = written.lastIndexOf(':');
    String digits = written.substring(colon + 1);
    return colon < 0 || !digits.matches("[0-9]{1,5}")
        ? new HostPort(written, 0)
        : new HostPort(written.substring(0, colon), Integer.parseInt(digits));
  }

  /** As it is written; empty if there is no host. */
  String text() {
    return host.isEmpty() ? "" : host + ":" + port;
  }
}
