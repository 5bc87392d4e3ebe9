package org.mayday.wsman.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpMessageParser;

/**
 * What comes of the channel while the head of an answer is read. The library takes a head that
 * breaks off for a whole one, and half a line for a faulty one; here its end before the end of the
 * head is an {@link EOFException}. That nothing came at all it tells by itself.
 */
final class WholeHead extends FilterInputStream {
  private boolean begun;

  private WholeHead(InputStream channel, boolean begun) {
    super(channel);
    this.begun = begun;
  }

  /** Reads heads within these bounds. */
  static HttpMessageParser<ClassicHttpResponse> parser(Http1Config bounds) {
    HttpMessageParser<ClassicHttpResponse> usual =
        new DefaultHttpResponseParserFactory(bounds).create();
    return (buffer, channel) -> usual.parse(buffer, new WholeHead(channel, buffer.length() > 0));
  }

  @Override
  public int read() throws IOException {
    return checked(super.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return checked(super.read(target, offset, length));
  }

  private int checked(int result) throws EOFException {
    if (result < 0 && begun) {
      throw new EOFException("the head of the answer broke off");
    }
    begun = true;
    return result;
  }
}
