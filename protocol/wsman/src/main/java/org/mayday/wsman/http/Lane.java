package org.mayday.wsman.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.http.AnswerReader.Wanted;

/**
 * One channel's worth of HTTP: at most one connection, kept between exchanges, and the Digest nonce
 * that belongs to it. Used by one thread at a time; {@link #cancel} by any.
 */
final class Lane {
  private static final ContentType SOAP =
      ContentType.create("application/soap+xml", StandardCharsets.UTF_8);

  private final HttpHost target;
  private final HttpSettings settings;
  private final ChannelOperator operator;
  private final PoolingHttpClientConnectionManager connections;
  private final CloseableHttpClient client;
  private HttpClientContext context = HttpClientContext.create();

  Lane(ChannelSupplier channels, HttpSettings settings, DigestCredentials credentials) {
    boolean secured = settings.pin().isPresent();
    this.settings = settings;
    this.target = new HttpHost(secured ? "https" : "http", settings.host(), settings.port());
    this.operator = new ChannelOperator(channels, PinnedTls.of(settings));
    this.connections = LaneHttp.connections(operator);
    this.client = LaneHttp.client(connections, settings, credentials);
  }

  /** Sends the request and reads the whole answer. */
  RawAnswer exchange(WsmanRequest request, Attempt attempt, Wanted wanted)
      throws WsmanTransportException {
    operator.begin(attempt);
    try {
      return tried(request, attempt, wanted);
    } catch (IOException | RuntimeException e) {
      boolean mayRepeat = request.repeatable() && attempt.reusedChannel() && isCut(e);
      reset();
      if (mayRepeat && attempt.aborted(e) == null) {
        return again(request, attempt, wanted);
      }
      throw trouble(e, attempt);
    } finally {
      operator.end();
    }
  }

  private RawAnswer again(WsmanRequest request, Attempt attempt, Wanted wanted)
      throws WsmanTransportException {
    try {
      return tried(request, attempt, wanted);
    } catch (IOException | RuntimeException e) {
      reset();
      throw trouble(e, attempt);
    }
  }

  private RawAnswer tried(WsmanRequest request, Attempt attempt, Wanted wanted) throws IOException {
    HttpPost post = new HttpPost("/wsman");
    post.setEntity(new ByteArrayEntity(request.envelope(), SOAP));
    Timeout left = Timeout.ofMilliseconds(ChannelOperator.millis(attempt.deadline().remaining()));
    post.setConfig(RequestConfig.custom().setResponseTimeout(left).build());
    if (!request.repeatable()) {
      operator.closeIfDead();
    }
    context.setAttribute(LaneHttp.ATTEMPT, attempt);
    return client.execute(
        target, post, context, new AnswerReader(attempt, settings.maxAnswerBytes(), wanted));
  }

  /** Begins anew: a half-done sign-on must not be taken for a refused one later. */
  private void reset() {
    connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    context = HttpClientContext.create();
  }

  /** What an exchange under way met, in words. */
  static WsmanTransportException trouble(Exception e, Attempt attempt) {
    Optional<AnswerException> known = understood(e);
    WsmanTransportException aborted = attempt.aborted(e);
    if (aborted != null) {
      return aborted;
    }
    if (known.isPresent()) {
      return known.get().trouble();
    }
    if (e instanceof SSLException) {
      // TLS 1.3 tells of a refused certificate after the handshake
      return new WsmanTransportException(
          Kind.UNTRUSTED, "TLS with the PC failed: " + e.getMessage(), e);
    }
    if (e instanceof SocketTimeoutException) {
      return new WsmanTransportException(Kind.TIMED_OUT, "The PC did not answer in time", e);
    }
    if (isCut(e)) {
      return new WsmanTransportException(
          Kind.CUT, "The connection ended before the answer was complete", e);
    }
    return new WsmanTransportException(Kind.NONSENSE, "The PC's answer is not proper HTTP", e);
  }

  private static Optional<AnswerException> understood(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AnswerException known) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** Whether the connection ended before all was said. */
  static boolean isCut(Exception e) {
    return e instanceof NoHttpResponseException
        || e instanceof ConnectionClosedException
        || e instanceof SocketException
        || e instanceof EOFException
        || e instanceof TruncatedChunkException
        || e.getClass() == IOException.class;
  }

  /** Ends what is under way, if anything is. */
  void cancel() {
    operator.cancel();
  }

  /** Closes the connection if it has not been used for this long; whether one is open still. */
  boolean closeIdle(TimeValue idle) {
    connections.closeIdle(idle);
    return operator.isOpen();
  }

  /** Whether its channel is open. */
  boolean isOpen() {
    return operator.isOpen();
  }

  /** Ends the lane for good. */
  void close() {
    cancel();
    client.close(CloseMode.IMMEDIATE);
  }
}
