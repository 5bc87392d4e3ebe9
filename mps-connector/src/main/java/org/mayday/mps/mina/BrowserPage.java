package org.mayday.mps.mina;

import java.nio.charset.StandardCharsets;
import org.apache.mina.core.buffer.IoBuffer;

/** The answer to a person who points a browser at the port of the PCs. Tells no version. */
enum BrowserPage {
  /** For a request over TLS. */
  WHAT_THIS_IS("200 OK", "This is the port where computers call for help."),
  /** For a request without TLS. */
  NEEDS_TLS("400 Bad Request", "This port speaks TLS, and only computers that call for help.");

  private final byte[] answer;

  BrowserPage(String status, String sentence) {
    String page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mayday gateway</title>"
            + "</head><body><h1>Mayday gateway</h1><p>"
            + sentence
            + " The help desk has another address; please ask its administrator.</p></body></html>\n";
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + page.length()
            + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
    answer = (head + page).getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether the first byte of a stream can only be an HTTP GET or HEAD: APF has no such type. */
  static boolean isAskedFor(byte first) {
    return first == 'G' || first == 'H';
  }

  /** A fresh buffer with the whole answer. */
  IoBuffer answer() {
    return IoBuffer.wrap(answer.clone());
  }
}
