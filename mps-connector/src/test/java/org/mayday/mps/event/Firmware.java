package org.mayday.mps.event;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelLimits;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTable;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.mps.config.EventSettings;

/** Firmware in one process with the sink: what it sends arrives at once. */
final class Firmware {
  static final Duration REQUEST = Duration.ofSeconds(20);
  static final Duration IDLE = Duration.ofMinutes(2);
  private static final ChannelLimits LIMITS = new ChannelLimits(16, 16_000, 1 << 17);

  final RecordingInbox inbox = new RecordingInbox();
  private final Queue<Runnable> wire = new ArrayDeque<>();
  private final ChannelTable device = new ChannelTable(LIMITS, m -> post(m, true));
  private final ChannelTable server = new ChannelTable(LIMITS, m -> post(m, false));
  private final EventSink sink;
  private long now = 1_000_000;

  Firmware() {
    this(2, 100, 131_072);
  }

  Firmware(int channels, int inAll, int largestWindow) {
    EventSettings settings = new EventSettings(channels, inAll, REQUEST, IDLE);
    this.sink = new EventSink(EventContext.of(settings, largestWindow, () -> now), inbox);
  }

  /** Another PC at the same gateway. */
  Firmware(EventContext context) {
    this.sink = new EventSink(context, inbox);
  }

  private void post(ApfMessage message, boolean toServer) {
    // Views are only good until the message is sent.
    ApfMessage kept =
        message instanceof ChannelData data
            ? new ChannelData(data.recipient(), copy(data.payload()))
            : message;
    wire.add(() -> deliver(kept, toServer));
  }

  private static ByteBuffer copy(ByteBuffer bytes) {
    return ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
  }

  private void deliver(ApfMessage message, boolean toServer) {
    ChannelTable table = toServer ? server : device;
    if (message instanceof ChannelOpen open) {
      Channel asked = server.asked(open);
      if (asked != null) {
        sink.asked(asked);
      }
    } else if (message instanceof ChannelOpenConfirmation confirmation) {
      table.on(confirmation);
    } else if (message instanceof ChannelOpenFailure failure) {
      table.on(failure);
    } else if (message instanceof ChannelWindowAdjust adjust) {
      table.on(adjust);
    } else if (message instanceof ChannelData data) {
      table.on(data);
    } else if (message instanceof ChannelClose close) {
      table.on(close);
    }
  }

  private void settle() {
    for (Runnable next = wire.poll(); next != null; next = wire.poll()) {
      next.run();
    }
  }

  /** Opens a channel that takes answers of any length. */
  Line open() {
    return open(1 << 16);
  }

  /**
   * Opens a channel.
   *
   * @param window credit for answers, which only {@link Line#read} gives back
   */
  Line open(int window) {
    Line line = new Line();
    line.channel =
        device.open("direct-tcpip", new ChannelTarget("192.0.2.9", 9971, "", 0), window, line);
    settle();
    return line;
  }

  /** Time passes; deadlines are looked at. */
  void pass(Duration time) {
    now += time.toMillis();
    sink.tick(now);
    settle();
  }

  boolean isTimeOfRest() {
    return sink.nextDeadline() == Long.MAX_VALUE;
  }

  void tunnelEnds() {
    server.tunnelEnded();
  }

  /** The device's end of a channel. */
  final class Line implements ChannelListener {
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private @Nullable Channel channel;
    private @Nullable OpenFailureReason refusal;
    private boolean closed;
    private int unread;

    private Channel channel() {
      if (channel == null) {
        throw new IllegalStateException("not opened");
      }
      return channel;
    }

    /** Sends text as far as the window takes it, and the rest when credit comes. */
    Line send(String text) {
      return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Line send(byte[] bytes) {
      ByteBuffer all = ByteBuffer.allocate(unsent.remaining() + bytes.length);
      unsent = all.put(unsent).put(bytes).flip();
      writable(channel());
      settle();
      return this;
    }

    /** Reads what was heard, and gives the credit for it back. */
    String read() {
      String text = heard();
      heard.reset();
      channel().release(unread);
      unread = 0;
      settle();
      return text;
    }

    /** What was heard and not read. */
    String heard() {
      return heard.toString(StandardCharsets.ISO_8859_1);
    }

    void close() {
      channel().close();
      settle();
    }

    boolean isClosed() {
      return closed;
    }

    boolean isSent() {
      return !unsent.hasRemaining();
    }

    @Nullable OpenFailureReason refusal() {
      return refusal;
    }

    @Override
    public void refused(Channel refused, ChannelOpenFailure failure) {
      refusal = failure.reason().orElseThrow();
    }

    @Override
    public void data(Channel source, ByteBuffer data) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      heard.writeBytes(bytes);
      unread += bytes.length;
    }

    @Override
    public void writable(Channel source) {
      if (source.state() == Channel.State.OPEN) {
        source.write(unsent);
      }
    }

    @Override
    public void closed(Channel ended, boolean tunnelEnded) {
      closed = true;
    }
  }
}
