package org.mayday.enrolment.control;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mayday.relay.Frame;
import org.mayday.relay.Frame.Kind;
import org.mayday.relay.Line;
import org.mayday.relay.MalformedFrameException;

/** Connections to the firmware beside an agent, over the agent's one line. Thread-safe. */
final class Relay {
  /** Ports of the firmware, without TLS and with it (Intel AMT IRG, "Network Ports"). */
  static final int PLAIN = 16992;

  static final int TLS = 16993;

  private final Line line;
  private final @Nullable RelayChannel[] channels = new RelayChannel[Frame.MOST_CHANNELS];
  private boolean ended;

  Relay(Line line) {
    this.line = line;
  }

  /**
   * Connects to the firmware.
   *
   * @throws org.mayday.wsman.http.ChannelRefusedException if nobody listens there
   */
  Socket open(boolean tls, Duration patience) throws IOException {
    int number;
    RelayChannel channel;
    synchronized (this) {
      number = free();
      channel = new RelayChannel(number, line);
      channels[number] = channel;
    }
    line.send(Frame.of(tls ? Kind.OPEN_TLS : Kind.OPEN, number).encoded());
    boolean good = false;
    try {
      channel.awaitOpened(patience);
      good = true;
      return new RelaySocket(channel, tls ? TLS : PLAIN);
    } finally {
      if (!good) {
        channel.close();
      }
    }
  }

  private int free() throws IOException {
    if (ended) {
      throw new IOException("the agent's line is broken");
    }
    for (int number = 0; number < channels.length; number++) {
      RelayChannel channel = channels[number];
      if (channel == null || channel.isFree()) {
        return number;
      }
    }
    throw new IOException("the agent has too many connections");
  }

  /** The agent says something of a connection. */
  void heard(ByteBuffer message) throws MalformedFrameException {
    Frame frame = Frame.decoded(message);
    RelayChannel channel;
    synchronized (this) {
      channel = channels[frame.channel()];
    }
    if (channel == null) {
      throw new MalformedFrameException("a channel that was never opened");
    }
    channel.heard(frame);
  }

  /** Whether the line is over. */
  synchronized boolean isEnded() {
    return ended;
  }

  /** The line is over. */
  synchronized void end() {
    ended = true;
    for (RelayChannel channel : channels) {
      if (channel != null) {
        channel.ended();
      }
    }
  }
}
