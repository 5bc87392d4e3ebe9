package org.mayday.wsman.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** Gives the HTTP library channels in place of TCP connections, with TLS inside where wanted. */
final class ChannelOperator implements HttpClientConnectionOperator {
  private static final Timeout LOOK = Timeout.ofMilliseconds(1);

  private final ChannelSupplier channels;
  private final Optional<PinnedTls> tls;
  private @Nullable Socket channel;
  private @Nullable Attempt attempt;
  private @Nullable ManagedHttpClientConnection connection;

  ChannelOperator(ChannelSupplier channels, Optional<PinnedTls> tls) {
    this.channels = channels;
    this.tls = tls;
  }

  /** From now on the channel, kept or new, works for this attempt. */
  synchronized void begin(Attempt next) {
    attempt = next;
    next.uses(channel);
  }

  /** Nothing is under way any more. */
  synchronized void end() {
    attempt = null;
  }

  /** Ends what is under way, if anything is. */
  synchronized void cancel() {
    Attempt current = attempt;
    if (current != null) {
      current.abort(Kind.CANCELLED);
    }
  }

  /** Whether there is an open channel. */
  synchronized boolean isOpen() {
    Socket last = channel;
    return last != null && !last.isClosed();
  }

  /**
   * Closes a kept connection that the PC has ended, or on which something came that nobody asked
   * for. Looking takes up to 2 ms.
   */
  void closeIfDead() throws IOException {
    ManagedHttpClientConnection kept = connection;
    if (kept == null || !kept.isOpen()) {
      return;
    }
    // a look into older TLS may break it
    if (tls.filter(PinnedTls::isOlderOnly).isPresent()) {
      kept.close();
    } else if (kept.isStale() || kept.isDataAvailable(LOOK)) {
      kept.close();
    }
  }

  private synchronized Attempt current(Socket fresh) throws IOException {
    channel = fresh;
    Attempt current = attempt();
    current.opened(fresh);
    return current;
  }

  private synchronized Attempt attempt() {
    Attempt current = attempt;
    if (current == null) {
      throw new IllegalStateException("No exchange is under way");
    }
    return current;
  }

  @Override
  public void connect(
      ManagedHttpClientConnection connection,
      HttpHost host,
      @Nullable InetSocketAddress local,
      @Nullable TimeValue timeout,
      @Nullable SocketConfig config,
      HttpContext context)
      throws IOException {
    Socket fresh = opened();
    if (tls.isPresent()) {
      Optional<SSLSocket> secured = secured(fresh, tls.get(), host);
      if (secured.isEmpty()) {
        fresh.close();
        fresh = opened();
        secured = secured(fresh, tls.get(), host);
      }
      connection.bind(secured.orElseThrow(), fresh);
    } else {
      connection.bind(fresh);
    }
    this.connection = connection;
  }

  private static Optional<SSLSocket> secured(Socket channel, PinnedTls tls, HttpHost host)
      throws IOException {
    return tls.handshake(channel, host.getHostName(), host.getPort());
  }

  private Socket opened() throws IOException {
    Socket fresh = open(attempt().deadline().remaining());
    Attempt current = current(fresh);
    fresh.setSoTimeout(millis(current.deadline().remaining()));
    return fresh;
  }

  private Socket open(Duration left) throws IOException {
    if (left.isZero()) {
      throw new SocketTimeoutException("No time was left to open a channel");
    }
    try {
      return channels.open(left);
    } catch (IOException e) {
      throw new AnswerException(
          new WsmanTransportException(
              Kind.UNREACHABLE, "No channel to the PC could be opened: " + e.getMessage(), e));
    }
  }

  /** Whole milliseconds, at least one, because zero means for ever to a socket. */
  static int millis(Duration duration) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, duration.toMillis()));
  }

  @Override
  public void upgrade(ManagedHttpClientConnection connection, HttpHost host, HttpContext context) {
    throw new UnsupportedOperationException("There are no proxies inside a tunnel");
  }
}
