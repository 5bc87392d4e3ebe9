package org.mayday.mps.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;

/** The HTTP of a PC, read from one passage. For one thread. */
final class PcSide {
  private static final int BUFFER = 16_384;
  private static final int MOST_INTERIM = 5;
  private static final Pattern TOKEN = Pattern.compile(Head.TOKEN);
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(64).build();

  private final Passage passage;
  private final SessionInputBufferImpl buffer = new SessionInputBufferImpl(BUFFER, 8_192);

  PcSide(Passage passage) {
    this.passage = passage;
  }

  Passage passage() {
    return passage;
  }

  /** Whether it leads to this port for this visitor, and nothing is left of former answers. */
  boolean fits(Visit.Key key, int port) throws IOException {
    return passage.fits(key, port) && !saysSomething();
  }

  /** Whether something came that was not read. */
  boolean saysSomething() throws IOException {
    return buffer.hasBufferedData() || passage.in().available() > 0;
  }

  /**
   * The next answer that is no interim one, without its body.
   *
   * @throws PcFailure if none comes that makes sense
   */
  ClassicHttpResponse answer() throws PcFailure {
    try {
      for (int i = 0; i <= MOST_INTERIM; i++) {
        ClassicHttpResponse answer =
            new DefaultHttpResponseParser(LIMITS).parse(buffer, passage.in());
        if (answer == null) {
          throw new PcFailure("The PC closes the connection instead of answering.");
        }
        check(answer);
        if (answer.getCode() >= 200) {
          return answer;
        }
        if (answer.getCode() == 101) {
          throw new PcFailure("The PC changes the protocol.");
        }
      }
      throw new PcFailure("The PC does not come to an answer.");
    } catch (PcFailure e) {
      throw e;
    } catch (HttpException | RuntimeException e) {
      throw new PcFailure("What the PC answers is not HTTP.");
    } catch (IOException e) {
      throw new PcFailure(e);
    }
  }

  /** Nothing of a PC may begin a line of its own on the way to the client. */
  private static void check(ClassicHttpResponse answer) throws PcFailure {
    for (Header field : answer.getHeaders()) {
      String value = field.getValue();
      if (!TOKEN.matcher(field.getName()).matches()
          || value != null && value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
        throw new PcFailure("The PC answers with a broken header.");
      }
    }
  }

  /**
   * How long the body of an answer is: in bytes, or as {@link ContentLengthStrategy} says.
   *
   * @throws PcFailure if it cannot be told
   */
  static long length(ClassicHttpResponse answer, String method) throws PcFailure {
    int code = answer.getCode();
    if (method.equals("HEAD") || code == 204 || code == 304) {
      return 0;
    }
    try {
      return DefaultContentLengthStrategy.INSTANCE.determineLength(answer);
    } catch (HttpException e) {
      throw new PcFailure("Nobody can tell how long the PC's answer is.");
    }
  }

  /** The body of an answer. */
  InputStream body(long length) {
    InputStream in = passage.in();
    if (length >= 0) {
      return new ContentLengthInputStream(buffer, in, length);
    }
    return length == ContentLengthStrategy.CHUNKED
        ? new ChunkedInputStream(buffer, in, LIMITS)
        : new IdentityInputStream(buffer, in);
  }

  /** Whether the PC can be asked again after this answer. */
  static boolean keepsAlive(ClassicHttpResponse answer, long length) {
    List<Header> fields = Arrays.asList(answer.getHeaders());
    String options = String.join(",", Head.values(fields, "Connection")).toLowerCase(Locale.ROOT);
    boolean old = HttpVersion.HTTP_1_0.equals(answer.getVersion());
    return length != ContentLengthStrategy.UNDEFINED
        && !options.contains("close")
        && (!old || options.contains("keep-alive"));
  }
}
