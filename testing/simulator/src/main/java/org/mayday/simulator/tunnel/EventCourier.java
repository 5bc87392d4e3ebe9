package org.mayday.simulator.tunnel;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.simulator.clock.Clockwork.Alarm;
import org.mayday.simulator.event.HttpAnswer;
import org.mayday.simulator.event.OutgoingEvent;
import org.mayday.simulator.platform.SimulatedPc;

/**
 * Posts events one after another through a channel that the PC opens itself, and keeps it open. An
 * event that is not acknowledged is sent again after a pause; one that waits for a tunnel waits on.
 * Everything happens under the PC's lock.
 */
final class EventCourier implements ChannelListener {

  private static final int MOST_WAITING = 32;
  private static final int MOST_ATTEMPTS = 6;
  private static final int WINDOW = 4096;
  private static final int HTTP_PORT = 80;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LOCAL_PORT = 16998;

  private final SimulatedPc pc;
  private final Redial redial;
  private final Deque<OutgoingEvent> waiting = new ArrayDeque<>(0);
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream(0);
  private @Nullable Tunnel tunnel;
  private @Nullable Channel channel;
  private ByteBuffer unsent = ByteBuffer.allocate(0);
  private Alarm alarm = () -> {};
  private boolean busy;
  private int attempts;

  EventCourier(SimulatedPc pc, Redial redial) {
    this.pc = pc;
    this.redial = redial;
  }

  /** Takes an event; if too many wait, the oldest is given up. */
  void add(OutgoingEvent event) {
    if (waiting.size() == MOST_WAITING) {
      giveUp();
    }
    waiting.add(event);
    next();
  }

  /** A tunnel is open. */
  void up(Tunnel open) {
    tunnel = open;
    next();
  }

  /** The tunnel is gone, and its channels with it. */
  void down() {
    tunnel = null;
    forgetChannel();
    rest();
  }

  private void next() {
    if (busy || tunnel == null || waiting.isEmpty()) {
      return;
    }
    busy = true;
    alarm = pc.clock().after(PATIENCE, () -> pc.monitor().locked(this::failed));
    if (channel == null) {
      URI listener = pc.reports().subscriber();
      int port = listener.getPort() < 0 ? HTTP_PORT : listener.getPort();
      channel =
          tunnel.openChannel(
              new ChannelTarget(listener.getHost(), port, "127.0.0.1", LOCAL_PORT), WINDOW, this);
      if (channel == null) {
        failed();
      }
    } else {
      post();
    }
  }

  private void post() {
    heard.reset();
    unsent = ByteBuffer.wrap(waiting.getFirst().request(pc.reports().subscriber()));
    flush();
  }

  private void flush() {
    if (channel != null && channel.state() == Channel.State.OPEN && unsent.hasRemaining()) {
      channel.write(unsent);
    }
  }

  @Override
  public void opened(Channel open) {
    post();
  }

  @Override
  public void refused(Channel refused, ChannelOpenFailure failure) {
    channel = null;
    failed();
  }

  @Override
  public void data(Channel source, ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    source.release(bytes.length);
    heard.writeBytes(bytes);
    try {
      HttpAnswer.read(heard.toByteArray()).ifPresent(this::answered);
    } catch (IllegalArgumentException noAnswer) {
      failed();
    }
  }

  @Override
  public void writable(Channel source) {
    flush();
  }

  @Override
  public void closed(Channel ended, boolean tunnelEnded) {
    channel = null;
    if (busy && !tunnelEnded) {
      failed();
    }
  }

  private void answered(HttpAnswer answer) {
    heard.reset();
    if (!busy || answer.status() == 100) {
      return;
    }
    if (!waiting.getFirst().isAcknowledgedBy(answer.body()) || answer.status() != 200) {
      failed();
      return;
    }
    if (!answer.keepAlive()) {
      forgetChannel();
    }
    waiting.removeFirst();
    attempts = 0;
    rest();
    pc.reports().countAcknowledged();
    next();
  }

  /** The listener has not acknowledged the event; it is sent again, on a new channel. */
  private void failed() {
    if (!busy) {
      return;
    }
    rest();
    forgetChannel();
    attempts++;
    pc.reports().countRefused();
    if (attempts >= MOST_ATTEMPTS) {
      giveUp();
    }
    alarm = pc.clock().after(redial.pause(attempts + 1), () -> pc.monitor().locked(this::next));
  }

  private void giveUp() {
    waiting.removeFirst();
    attempts = 0;
    pc.reports().countGivenUp();
  }

  private void rest() {
    busy = false;
    alarm.cancel();
    unsent = ByteBuffer.allocate(0);
  }

  private void forgetChannel() {
    Channel old = channel;
    channel = null;
    if (old != null) {
      old.close();
    }
  }
}
