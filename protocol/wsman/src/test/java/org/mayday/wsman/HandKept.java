package org.mayday.wsman;

import java.nio.charset.StandardCharsets;

/** Requests that are kept by hand, one element per line; on the wire there are no line breaks. */
final class HandKept {
  private HandKept() {}

  /** The request as it must go over the wire. */
  static String text(String path) {
    String lines = new String(FixtureTransport.file(path), StandardCharsets.UTF_8);
    return lines.replaceAll("\\R\\s*", "");
  }
}
