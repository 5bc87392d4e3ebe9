package org.mayday.mps.event;

import java.io.IOException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.RequestHeaderFieldsTooLargeException;
import org.apache.hc.core5.http.UnsupportedHttpVersionException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.nio.DefaultHttpRequestFactory;
import org.apache.hc.core5.http.impl.nio.DefaultHttpRequestParser;
import org.apache.hc.core5.http.message.BasicLineParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one HTTP request after another from bytes that come in any portions (RFC 9112). After a
 * {@link RefusedRequest} nothing more can be read.
 */
final class RequestReader {
  private static final int LARGEST_HEAD = 8_192;
  private static final int MOST_FIELDS = 64;
  private static final int MOST_EMPTY_LINES = 2;

  private final InputBuffer input;
  private final Runnable onContinue;
  private final Http1Config limits;
  private final DefaultHttpRequestParser<HttpRequest> parser;
  private @Nullable RequestHead head;
  private @Nullable RequestBody body;
  private int headBytes;

  /**
   * @param longestLine most bytes of a line
   * @param onContinue called when the client waits for 100 Continue and may go on
   */
  RequestReader(InputBuffer input, int longestLine, Runnable onContinue) {
    this.input = input;
    this.onContinue = onContinue;
    this.limits =
        Http1Config.custom()
            .setMaxLineLength(longestLine)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxEmptyLineCount(MOST_EMPTY_LINES)
            .build();
    this.parser =
        new DefaultHttpRequestParser<>(
            limits, BasicLineParser.INSTANCE, DefaultHttpRequestFactory.INSTANCE);
  }

  /** Whether a part of a request has been used up already. */
  boolean isReading() {
    return headBytes > 0 || head != null;
  }

  /** The next request; null if it is not complete. */
  @Nullable EventRequest next() throws RefusedRequest {
    RequestHead known = head == null ? readHead() : head;
    if (known == null) {
      return null;
    }
    RequestBody content = body == null ? begin(known) : body;
    if (!content.advance()) {
      return null;
    }
    head = null;
    body = null;
    byte[] bytes = content.bytes();
    if (bytes.length == 0) {
      throw new RefusedRequest(400, "an empty body");
    }
    return new EventRequest(known.contentType(), bytes, known.keepAlive());
  }

  private @Nullable RequestHead readHead() throws RefusedRequest {
    int before = input.length();
    HttpRequest request = parse();
    headBytes += before - input.length();
    if (headBytes > LARGEST_HEAD) {
      throw new RefusedRequest(431, "more than " + LARGEST_HEAD + " bytes of header");
    }
    if (request == null) {
      return null;
    }
    headBytes = 0;
    parser.reset();
    head = RequestHead.of(request);
    return head;
  }

  private @Nullable HttpRequest parse() throws RefusedRequest {
    try {
      return parser.parse(input, false);
    } catch (UnsupportedHttpVersionException e) {
      throw new RefusedRequest(505, "another version of HTTP");
    } catch (RequestHeaderFieldsTooLargeException e) {
      throw new RefusedRequest(431, "too much header");
    } catch (IOException | HttpException | RuntimeException e) {
      // The library throws unchecked exceptions at some numbers, such as those of "HTTP/1.-1".
      throw new RefusedRequest(400, "no proper request");
    }
  }

  private RequestBody begin(RequestHead known) {
    if (known.expectsContinue() && !input.hasData()) {
      onContinue.run();
    }
    RequestBody begun = new RequestBody(known, input, limits);
    body = begun;
    return begun;
  }
}
