package org.mayday.wsman.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Cancellation;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.RawAnswer;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanTransport;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.http.AnswerReader.Wanted;

/**
 * WS-Management over HTTP/1.1 with Digest authentication to one PC (RFC 7616; Intel AMT speaks MD5
 * with qop=auth). Channels and nonces are kept between exchanges, so that a warm exchange is one
 * round trip. Safe for use by several threads: those beyond the limit of channels wait in order,
 * their deadlines running.
 *
 * <p>If the PC refuses a channel while others are open, it bears no more of them: the exchange goes
 * over one of those, and fewer are tried from then on.
 *
 * <p>Credentials that the PC refused are never sent again by the same transport, because Intel AMT
 * locks itself after wrong passwords: every further exchange fails at once with {@link
 * Kind#UNAUTHORIZED}. Until the PC has accepted them, one exchange goes at a time.
 */
public final class DigestHttpTransport implements WsmanTransport, AutoCloseable {
  /** More than can ever wait. */
  private static final int ALL_WAITING = 1 << 20;

  private final ChannelSupplier channels;
  private final HttpSettings settings;
  private final DigestCredentials credentials;
  private final ScheduledExecutorService watchdog;
  private final Semaphore permits = new Semaphore(1, true);
  private final ConcurrentLinkedDeque<Lane> free = new ConcurrentLinkedDeque<>();
  private final List<Lane> lanes = new ArrayList<>();
  private final AtomicBoolean proven = new AtomicBoolean();
  private final AtomicBoolean sweeping = new AtomicBoolean();
  private volatile boolean closed;
  private volatile @Nullable String refusal;

  /**
   * A transport that opens its first channel when it is first used.
   *
   * @param channels opens channels to the PC
   * @param settings how to speak to the PC
   * @param credentials for HTTP Digest
   * @param watchdog ends exchanges whose deadline passes; owned by the caller
   */
  public DigestHttpTransport(
      ChannelSupplier channels,
      HttpSettings settings,
      DigestCredentials credentials,
      ScheduledExecutorService watchdog) {
    this.channels = channels;
    this.settings = settings;
    this.credentials = credentials;
    this.watchdog = watchdog;
  }

  @Override
  public byte[] exchange(WsmanRequest request, Deadline deadline) throws WsmanTransportException {
    return answer(request, deadline, Wanted.SOAP).body();
  }

  @Override
  public RawAnswer relay(WsmanRequest request, Deadline deadline) throws WsmanTransportException {
    return answer(request, deadline, Wanted.SIGNED_ON);
  }

  private RawAnswer answer(WsmanRequest request, Deadline deadline, Wanted wanted)
      throws WsmanTransportException {
    while (true) {
      acquire(deadline);
      boolean narrowed = false;
      try {
        return permitted(request, deadline, wanted);
      } catch (WsmanTransportException e) {
        narrowed = e.getCause() instanceof ChannelRefusedException && othersAreOpen();
        if (!narrowed) {
          throw e;
        }
      } finally {
        // a permit that is kept is a channel less that is tried from now on
        permits.release(narrowed ? 0 : 1);
      }
    }
  }

  private RawAnswer permitted(WsmanRequest request, Deadline deadline, Wanted wanted)
      throws WsmanTransportException {
    try {
      checkUsable(deadline);
      RawAnswer answer = watched(request, deadline, wanted);
      if (proven.compareAndSet(false, true)) {
        permits.release(settings.maxChannels() - 1);
      }
      return answer;
    } catch (WsmanTransportException e) {
      if (e.kind() == Kind.UNAUTHORIZED) {
        refusal = e.getMessage();
      }
      throw e;
    }
  }

  private boolean othersAreOpen() {
    synchronized (lanes) {
      return lanes.stream().anyMatch(Lane::isOpen);
    }
  }

  private void acquire(Deadline deadline) throws WsmanTransportException {
    checkUsable(deadline);
    try {
      if (!deadline.cancellation().acquire(permits, deadline.remaining())) {
        checkUsable(deadline);
        throw new WsmanTransportException(
            Kind.TIMED_OUT, "All channels to the PC stayed busy until the time was over");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WsmanTransportException(Kind.CANCELLED, "Interrupted while waiting", e);
    }
  }

  private void checkUsable(Deadline deadline) throws WsmanTransportException {
    checkUsable();
    if (deadline.cancellation().isCancelled()) {
      throw new WsmanTransportException(Kind.CANCELLED, "The exchange was cancelled");
    }
  }

  private void checkUsable() throws WsmanTransportException {
    if (closed) {
      throw new WsmanTransportException(Kind.CANCELLED, "The transport was closed");
    }
    String refused = refusal;
    if (refused != null) {
      throw new WsmanTransportException(Kind.UNAUTHORIZED, refused);
    }
  }

  private RawAnswer watched(WsmanRequest request, Deadline deadline, Wanted wanted)
      throws WsmanTransportException {
    Attempt attempt = new Attempt(deadline);
    Lane lane = lane();
    Future<?> alarm = schedule(() -> attempt.abort(Kind.TIMED_OUT), deadline.remaining());
    Cancellation.Registration registration =
        deadline.cancellation().onCancel(() -> attempt.abort(Kind.CANCELLED));
    try {
      return lane.exchange(request, attempt, wanted);
    } finally {
      registration.close();
      alarm.cancel(false);
      giveBack(lane);
      sweepLater();
    }
  }

  /** The lane used last, because it is the warmest. */
  private Lane lane() throws WsmanTransportException {
    Lane warm = free.poll();
    if (warm != null) {
      return warm;
    }
    synchronized (lanes) {
      checkUsable();
      Lane cold = new Lane(channels, settings, credentials);
      lanes.add(cold);
      return cold;
    }
  }

  /** An open one is the first to be used again, a closed one the last. */
  private void giveBack(Lane lane) {
    if (lane.isOpen()) {
      free.push(lane);
    } else {
      free.add(lane);
    }
  }

  private Future<?> schedule(Runnable task, Duration delay) throws WsmanTransportException {
    try {
      return watchdog.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new WsmanTransportException(Kind.CANCELLED, "The server is stopping", e);
    }
  }

  private void sweepLater() {
    if (!closed && sweeping.compareAndSet(false, true)) {
      try {
        watchdog.schedule(this::sweep, settings.keepIdle().toMillis(), TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException stopping) {
        sweeping.set(false);
      }
    }
  }

  private void sweep() {
    sweeping.set(false);
    TimeValue idle = TimeValue.ofMilliseconds(settings.keepIdle().toMillis());
    List<Lane> all;
    synchronized (lanes) {
      all = List.copyOf(lanes);
    }
    boolean kept = false;
    for (Lane lane : all) {
      kept |= lane.closeIdle(idle);
    }
    if (kept) {
      sweepLater();
    }
  }

  /** Ends every exchange that is under way or waiting with {@link Kind#CANCELLED}. */
  @Override
  public void close() {
    List<Lane> open;
    synchronized (lanes) {
      if (closed) {
        return;
      }
      closed = true;
      open = List.copyOf(lanes);
    }
    open.forEach(Lane::close);
    permits.release(ALL_WAITING);
  }
}
