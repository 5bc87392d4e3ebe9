package org.mayday.wsman.http;

import java.io.IOException;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** Takes the SOAP out of an HTTP answer, or says why there is none. */
final class AnswerReader implements HttpClientResponseHandler<byte[]> {
  private final Attempt attempt;
  private final int maxBytes;

  AnswerReader(Attempt attempt, int maxBytes) {
    this.attempt = attempt;
    this.maxBytes = maxBytes;
  }

  @Override
  public byte[] handleResponse(ClassicHttpResponse response) throws IOException {
    try {
      return read(response.getCode(), response.getEntity());
    } catch (AnswerException e) {
      // The library would else read on to keep the connection, perhaps without end.
      attempt.hangUp();
      throw e;
    }
  }

  private byte[] read(int status, @Nullable HttpEntity entity) throws IOException {
    if (status == HttpStatus.SC_UNAUTHORIZED) {
      throw new AnswerException(unauthorized());
    }
    // SOAP faults come with status 400 or 500 (DSP0226 13.2, SOAP 1.2 part 2 7.5.2.2).
    if (entity == null || status != HttpStatus.SC_OK && !isXml(entity)) {
      throw new AnswerException(WsmanTransportException.ofStatus(status));
    }
    return bounded(entity);
  }

  private WsmanTransportException unauthorized() {
    return attempt.signedRefusal()
        ? new WsmanTransportException(
            Kind.UNAUTHORIZED, "The PC does not accept the AMT user name and password")
        : new WsmanTransportException(
            Kind.UNAUTHORIZED, "The PC does not offer HTTP Digest authentication");
  }

  private static boolean isXml(HttpEntity entity) {
    String type = entity.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).contains("xml");
  }

  private byte[] bounded(HttpEntity entity) throws IOException {
    if (entity.getContentLength() > maxBytes) {
      throw tooLarge();
    }
    byte[] all = entity.getContent().readNBytes(maxBytes + 1);
    if (all.length > maxBytes) {
      throw tooLarge();
    }
    return all;
  }

  private AnswerException tooLarge() {
    return new AnswerException(
        new WsmanTransportException(
            Kind.NONSENSE, "The PC's answer is larger than " + maxBytes + " bytes"));
  }
}
