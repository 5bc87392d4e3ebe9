package org.mayday.mps.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.nio.ChunkDecoder;
import org.apache.hc.core5.http.impl.nio.LengthDelimitedDecoder;
import org.apache.hc.core5.http.nio.ContentDecoder;
import org.mayday.mps.api.FirmwareReport;

/** The body of one request while it comes in; grows no faster than bytes come. */
final class RequestBody {
  private static final int LARGEST = FirmwareReport.LARGEST_CONTENT;
  private static final int SMALLEST = 4_096;

  /** With the framing of chunks and with trailers. */
  private static final int LARGEST_FRAMED = 2 * LARGEST;

  private static final ReadableByteChannel NOTHING_MORE = new NothingMore();

  private final InputBuffer input;
  private final ContentDecoder decoder;
  private ByteBuffer content = ByteBuffer.allocate(0);
  private int framed;

  RequestBody(RequestHead head, InputBuffer input, Http1Config limits) {
    this.input = input;
    BasicHttpTransportMetrics metrics = new BasicHttpTransportMetrics();
    this.decoder =
        head.chunked()
            ? new ChunkDecoder(NOTHING_MORE, input, limits, metrics)
            : new LengthDelimitedDecoder(NOTHING_MORE, input, metrics, head.length());
  }

  /**
   * Takes what came.
   *
   * @return whether the body is complete
   */
  boolean advance() throws RefusedRequest {
    int before = input.length();
    while (!decoder.isCompleted() && read()) {}
    framed += before - input.length();
    if (framed > LARGEST_FRAMED) {
      throw new RefusedRequest(413, "more than " + LARGEST_FRAMED + " bytes of chunks");
    }
    return decoder.isCompleted();
  }

  /** Returns false if nothing more can be done now. */
  private boolean read() throws RefusedRequest {
    if (!content.hasRemaining()) {
      grow();
    }
    int before = input.length();
    try {
      decoder.read(content);
    } catch (IOException | RuntimeException e) {
      throw new RefusedRequest(400, "broken chunks");
    }
    if (content.position() > LARGEST) {
      throw new RefusedRequest(413, "a body of more than " + LARGEST + " bytes");
    }
    return input.length() < before;
  }

  /** One byte more than is allowed, so that too large a body shows. */
  private void grow() {
    int size = Math.min(LARGEST + 1, Math.max(SMALLEST, 2 * content.capacity()));
    content = ByteBuffer.allocate(size).put(content.flip());
  }

  byte[] bytes() {
    return Arrays.copyOf(content.array(), content.position());
  }

  /** A source that has nothing now: all that came is in the buffer. */
  private static final class NothingMore implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer target) {
      return 0;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
