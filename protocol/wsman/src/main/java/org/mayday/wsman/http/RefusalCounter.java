package org.mayday.wsman.http;

import java.io.IOException;
import java.util.Locale;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/**
 * Counts the 401 answers of an exchange. One tells the nonce, one more may replace a stale nonce; a
 * PC that calls nonces stale for ever would otherwise be asked for ever.
 */
final class RefusalCounter implements HttpResponseInterceptor {
  private static final int MOST = 2;

  @Override
  public void process(HttpResponse response, EntityDetails entity, HttpContext context)
      throws IOException {
    if (response.getCode() != HttpStatus.SC_UNAUTHORIZED) {
      return;
    }
    HttpClientContext exchange = HttpClientContext.cast(context);
    HttpRequest request = exchange.getRequest();
    boolean signed = request != null && request.containsHeader(HttpHeaders.AUTHORIZATION);
    if (context.getAttribute(LaneHttp.ATTEMPT) instanceof Attempt attempt) {
      boolean stale = isStale(response.getFirstHeader(HttpHeaders.WWW_AUTHENTICATE));
      if (attempt.refused(signed && !stale) > MOST && stale) {
        throw new AnswerException(
            new WsmanTransportException(
                Kind.NONSENSE, "The PC calls every nonce of HTTP Digest stale"));
      }
    }
  }

  private static boolean isStale(Header challenge) {
    return challenge != null
        && challenge.getValue().toLowerCase(Locale.ROOT).matches(".*\\bstale\\s*=\\s*\"?true\\b.*");
  }
}
