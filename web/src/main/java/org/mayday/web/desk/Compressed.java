package org.mayday.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as gzip (RFC 9110, 8.4.1.3), which is not told of before there is one; so
 * an error can be answered as long as nothing was written.
 */
final class Compressed extends OutputStream {
  private static final int BUFFER = 32 * 1024;

  private final HttpServletResponse response;
  private @Nullable GZIPOutputStream out;

  Compressed(HttpServletResponse response) {
    this.response = response;
  }

  private GZIPOutputStream out() throws IOException {
    GZIPOutputStream begun = out;
    if (begun == null) {
      response.setHeader("Content-Encoding", "gzip");
      begun = new GZIPOutputStream(response.getOutputStream(), BUFFER);
      out = begun;
    }
    return begun;
  }

  @Override
  public void write(int value) throws IOException {
    out().write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out().write(bytes, offset, length);
  }

  /** Writes what is left. */
  void finish() throws IOException {
    if (out != null) {
      out.finish();
    }
  }
}
