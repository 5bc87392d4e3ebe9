package org.mayday.mps.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.impl.io.ChunkedOutputStream;
import org.apache.hc.core5.http.impl.io.SessionOutputBufferImpl;

/**
 * One request that goes to a PC, and its answer that comes back: framed anew on both ways, so that
 * no hop sees the framing of another. Nothing is held but one portion. For one thread.
 */
final class Exchange {
  private static final int PORTION = 16_384;
  private static final String VIA = "Via: 1.1 mayday\r\n";

  private final Head head;
  private final Patron patron;
  private final PcSide pc;
  private final Duration patience;
  private boolean early;
  private boolean begun;

  /**
   * @param patience how long the PC may take for its answer, and the client to take some of it
   */
  Exchange(Head head, Patron patron, PcSide pc, Duration patience) {
    this.head = head;
    this.patron = patron;
    this.pc = pc;
    this.patience = patience;
  }

  /** Whether a part of the answer has gone to the client. */
  boolean hasBegun() {
    return begun;
  }

  /**
   * Does it.
   *
   * @return whether the next request of the client may come
   * @throws PcFailure if it is the PC that fails
   */
  boolean run(Target place, Body body) throws IOException {
    patron.within(patience.multipliedBy(2));
    pc.passage().requested();
    OutputStream out = pc.passage().out();
    out.write(requestHead(place));
    if (head.hasBody()) {
      send(body, out);
    }
    patron.within(patience.multipliedBy(2));
    ClassicHttpResponse answer = pc.answer();
    long length = PcSide.length(answer, head.method());
    boolean keep = head.keepAlive() && !early && !(head.old() && length < 0);
    begun = true;
    patron.out().write(answerHead(answer, length, keep));
    receive(length);
    if (early || !PcSide.keepsAlive(answer, length)) {
      pc.passage().close();
    }
    return keep;
  }

  private byte[] requestHead(Target place) {
    StringBuilder text = new StringBuilder();
    text.append(head.method()).append(' ').append(head.path()).append(" HTTP/1.1\r\n");
    text.append("Host: ").append(place.authority()).append("\r\n");
    for (Header field : Head.endToEnd(head.fields())) {
      if (!field.getName().equalsIgnoreCase("Host")) {
        append(text, field);
      }
    }
    if (head.length() == Head.CHUNKED) {
      text.append("Transfer-Encoding: chunked\r\n");
    } else if (!head.values("Content-Length").isEmpty()) {
      text.append("Content-Length: ").append(head.length()).append("\r\n");
    }
    return text.append(VIA).append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Stops as soon as the PC answers: who answers early may not read any more. */
  private void send(Body body, OutputStream out) throws IOException {
    boolean chunked = head.length() == Head.CHUNKED;
    OutputStream framed =
        chunked ? new ChunkedOutputStream(new SessionOutputBufferImpl(PORTION), out, PORTION) : out;
    byte[] portion = new byte[PORTION];
    int count = body.read(portion);
    while (count >= 0) {
      if (pc.saysSomething()) {
        early = true;
        return;
      }
      patron.within(patience.multipliedBy(2));
      framed.write(portion, 0, count);
      framed.flush();
      count = body.read(portion);
    }
    if (chunked) {
      ((ChunkedOutputStream) framed).finish();
      framed.flush();
    }
  }

  private byte[] answerHead(ClassicHttpResponse answer, long length, boolean keep) {
    StringBuilder text = new StringBuilder("HTTP/1.1 ");
    String reason = answer.getReasonPhrase() == null ? "" : answer.getReasonPhrase();
    text.append(answer.getCode()).append(' ');
    text.append(reason.replaceAll("[^\\x20-\\x7e]", "?")).append("\r\n");
    for (Header field : Head.endToEnd(Arrays.asList(answer.getHeaders()))) {
      append(text, field);
    }
    text.append(framing(answer, length));
    String connection = keep ? "keep-alive" : "close";
    text.append("Connection: ").append(connection).append("\r\n");
    if (head.old()) {
      text.append("Proxy-Connection: ").append(connection).append("\r\n");
    }
    return text.append(VIA).append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private String framing(ClassicHttpResponse answer, long length) {
    int code = answer.getCode();
    if (code == 204) {
      return "";
    }
    if (head.method().equals("HEAD") || code == 304) {
      Header told = answer.getFirstHeader("Content-Length");
      boolean number = told != null && told.getValue().matches("[0-9]{1,18}");
      return number ? "Content-Length: " + told.getValue() + "\r\n" : "";
    }
    if (length >= 0) {
      return "Content-Length: " + length + "\r\n";
    }
    return head.old() ? "" : "Transfer-Encoding: chunked\r\n";
  }

  private static void append(StringBuilder text, Header field) {
    String value = field.getValue() == null ? "" : field.getValue();
    text.append(field.getName()).append(": ").append(value).append("\r\n");
  }

  private void receive(long length) throws IOException {
    OutputStream out = patron.out();
    boolean chunked = length < 0 && !head.old();
    OutputStream framed =
        chunked ? new ChunkedOutputStream(new SessionOutputBufferImpl(PORTION), out, PORTION) : out;
    InputStream in = pc.body(length);
    byte[] portion = new byte[PORTION];
    int count = length == 0 ? -1 : in.read(portion);
    while (count >= 0) {
      patron.within(patience);
      framed.write(portion, 0, count);
      framed.flush();
      patron.within(patience.multipliedBy(2));
      count = in.read(portion);
    }
    if (chunked) {
      ((ChunkedOutputStream) framed).finish();
    }
    framed.flush();
  }
}
