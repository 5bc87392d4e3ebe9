package org.mayday.wsman.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** Takes what is wanted out of an HTTP answer, or says why there is nothing. */
final class AnswerReader implements HttpClientResponseHandler<RawAnswer> {
  /** The headers that mean something to whoever reads a raw answer. */
  private static final List<String> KEPT =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.WWW_AUTHENTICATE,
          "Authentication-Info", // RFC 7615
          HttpHeaders.SERVER);

  private final Attempt attempt;
  private final int maxBytes;
  private final Wanted wanted;

  AnswerReader(Attempt attempt, int maxBytes, Wanted wanted) {
    this.attempt = attempt;
    this.maxBytes = maxBytes;
    this.wanted = wanted;
  }

  /** Which answers are taken. */
  enum Wanted {
    /** SOAP only, to a request that was signed on. */
    SOAP,
    /** Any to a request that was signed on. */
    SIGNED_ON,
    /** Any, the refusal to be signed on included. */
    ANY
  }

  @Override
  public RawAnswer handleResponse(ClassicHttpResponse response) throws IOException {
    try {
      return read(response);
    } catch (AnswerException e) {
      // The library would else read on to keep the connection, perhaps without end.
      attempt.hangUp();
      throw e;
    }
  }

  private RawAnswer read(ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    HttpEntity entity = response.getEntity();
    if (status == HttpStatus.SC_UNAUTHORIZED && wanted != Wanted.ANY) {
      throw new AnswerException(unauthorized());
    }
    // SOAP faults come with status 400 or 500 (DSP0226 13.2, SOAP 1.2 part 2 7.5.2.2).
    if (wanted == Wanted.SOAP && (entity == null || status != HttpStatus.SC_OK && !isXml(entity))) {
      throw new AnswerException(WsmanTransportException.ofStatus(status));
    }
    return new RawAnswer(status, headers(response), bounded(entity));
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> kept = new HashMap<>();
    for (String name : KEPT) {
      for (Header header : response.getHeaders(name)) {
        kept.computeIfAbsent(name, unseen -> new ArrayList<>()).add(header.getValue());
      }
    }
    return kept;
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

  private byte[] bounded(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
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
