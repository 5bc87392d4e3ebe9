package org.mayday.web.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A request whose body ends with an error as soon as it is longer than allowed. One per request.
 */
class BoundedRequest extends HttpServletRequestWrapper {
  private final long longest;

  BoundedRequest(HttpServletRequest request, long longest) {
    super(request);
    this.longest = longest;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new BoundedStream(super.getInputStream(), longest);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String name = getCharacterEncoding();
    Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    return new BufferedReader(new InputStreamReader(getInputStream(), charset));
  }

  private static final class BoundedStream extends ServletInputStream {
    private final ServletInputStream body;
    private final long longest;
    private long read;

    BoundedStream(ServletInputStream body, long longest) {
      this.body = body;
      this.longest = longest;
    }

    @Override
    public int read() throws IOException {
      int octet = body.read();
      count(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = body.read(into, offset, length);
      count(Math.max(got, 0));
      return got;
    }

    private void count(int octets) throws IOException {
      read += octets;
      if (read > longest) {
        throw new IOException("The request has more than " + longest + " bytes.");
      }
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
