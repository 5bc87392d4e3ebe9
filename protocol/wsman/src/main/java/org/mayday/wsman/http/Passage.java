package org.mayday.wsman.http;

import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.http.AnswerReader.Wanted;

/**
 * A way to one PC for messages of somebody who signs on there himself. Each message has a channel
 * of its own, nothing is sent twice, and every answer is given back as it is, a refusal included.
 * Safe for use by several threads.
 */
public final class Passage {
  private final ChannelSupplier channels;
  private final HttpSettings settings;
  private final ScheduledExecutorService watchdog;

  /**
   * A way that opens a channel for each message.
   *
   * @param channels opens channels to the PC
   * @param settings how to speak to the PC
   * @param watchdog ends exchanges whose deadline passes; owned by the caller
   */
  public Passage(
      ChannelSupplier channels, HttpSettings settings, ScheduledExecutorService watchdog) {
    this.channels = channels;
    this.settings = settings;
    this.watchdog = watchdog;
  }

  /**
   * Sends a message and waits for the whole answer.
   *
   * @throws WsmanTransportException if there is none by the deadline
   */
  public RawAnswer post(SignedMessage message, Deadline deadline) throws WsmanTransportException {
    Attempt attempt = new Attempt(deadline);
    ChannelOperator operator = new ChannelOperator(channels, PinnedTls.of(settings));
    CloseableHttpClient client = LaneHttp.bare(LaneHttp.connections(operator));
    Future<?> alarm = alarm(attempt);
    operator.begin(attempt);
    try {
      return sent(client, message, attempt);
    } catch (IOException | RuntimeException e) {
      throw Lane.trouble(e, attempt);
    } finally {
      alarm.cancel(false);
      attempt.hangUp();
      client.close(CloseMode.IMMEDIATE);
    }
  }

  private RawAnswer sent(CloseableHttpClient client, SignedMessage message, Attempt attempt)
      throws IOException {
    String scheme = settings.pin().isPresent() ? "https" : "http";
    HttpPost post = new HttpPost(message.target());
    post.setEntity(new ByteArrayEntity(message.body(), null));
    if (message.contentType() != null) {
      post.setHeader(HttpHeaders.CONTENT_TYPE, message.contentType());
    }
    if (message.authorization() != null) {
      post.setHeader(HttpHeaders.AUTHORIZATION, message.authorization());
    }
    Timeout left = Timeout.ofMilliseconds(ChannelOperator.millis(attempt.deadline().remaining()));
    post.setConfig(
        RequestConfig.custom().setAuthenticationEnabled(false).setResponseTimeout(left).build());
    return client.execute(
        new HttpHost(scheme, settings.host(), settings.port()),
        post,
        HttpClientContext.create(),
        new AnswerReader(attempt, settings.maxAnswerBytes(), Wanted.ANY));
  }

  private Future<?> alarm(Attempt attempt) throws WsmanTransportException {
    try {
      return watchdog.schedule(
          () -> attempt.abort(Kind.TIMED_OUT),
          attempt.deadline().remaining().toNanos(),
          TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new WsmanTransportException(Kind.CANCELLED, "The server is stopping", e);
    }
  }
}
