package org.mayday.web.soap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.mayday.delivery.boundary.Dialect;

/** Keeps an answer back until it is whole, and translates it then. One per request. */
class SpokenAnswer extends HttpServletResponseWrapper {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(kept, StandardCharsets.UTF_8));

  SpokenAnswer(HttpServletResponse response) {
    super(response);
  }

  /** Sends what was kept, in the words of this dialect. */
  void send(Dialect dialect) throws IOException {
    writer.flush();
    byte[] answer = kept.toByteArray();
    try {
      answer = answer.length == 0 ? answer : dialect.toTheirs(answer);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    super.setContentLength(answer.length);
    super.getOutputStream().write(answer);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Kept(kept);
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void setContentLength(int length) {
    // that of what is kept; another is sent
  }

  @Override
  public void setContentLengthLong(long length) {
    // that of what is kept; another is sent
  }

  @Override
  public void flushBuffer() {
    // nothing is sent before all is there
  }

  private static final class Kept extends ServletOutputStream {
    private final ByteArrayOutputStream bytes;

    Kept(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int one) {
      bytes.write(one);
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      bytes.write(some, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("The answer is not asynchronous.");
    }
  }
}
