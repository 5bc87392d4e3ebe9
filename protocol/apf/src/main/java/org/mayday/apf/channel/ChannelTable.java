package org.mayday.apf.channel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpen;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.OpenFailureReason;

/**
 * All channels of one session, in either role. Not thread-safe.
 *
 * <p>Methods that take a message throw {@link IllegalMessageException} if the peer may not send it.
 */
public final class ChannelTable {
  private final ChannelNumbers numbers;
  private final ChannelLimits limits;
  private final Consumer<ApfMessage> out;

  /**
   * @param out sends a message before it returns the buffer of a {@link ChannelData}
   */
  public ChannelTable(ChannelLimits limits, Consumer<ApfMessage> out) {
    this.numbers = new ChannelNumbers(limits.channels());
    this.limits = limits;
    this.out = out;
  }

  /** How many numbers are taken, by whatever state of a channel. */
  public int used() {
    return numbers.used();
  }

  /** Whether no further channel is possible. */
  public boolean isFull() {
    return numbers.isFull();
  }

  /**
   * Asks the peer for a channel.
   *
   * @param type name of the channel type
   * @param window bytes that the peer may send before any are released, 1 to the limit
   * @throws IllegalStateException if {@link #isFull()}
   */
  public Channel open(String type, ChannelTarget target, int window, ChannelListener listener) {
    Channel channel = new Channel(this, target, window, listener);
    numbers.put(channel);
    send(
        new ChannelOpen(
            type,
            channel.number(),
            window,
            target.host(),
            target.port(),
            target.originator(),
            target.originatorPort()));
    return channel;
  }

  /**
   * Takes the peer's wish for a channel.
   *
   * @return the channel, which waits for accept or refuse; null if there is no room, which has been
   *     answered
   */
  public @Nullable Channel asked(ChannelOpen message) {
    if (isFull()) {
      send(new ChannelOpenFailure(message.sender(), OpenFailureReason.RESOURCE_SHORTAGE));
      return null;
    }
    RemoteWindow remote = new RemoteWindow(message.window());
    Channel channel = new Channel(this, ChannelTarget.of(message), message.sender(), remote);
    numbers.put(channel);
    return channel;
  }

  public void on(ChannelOpenConfirmation message) {
    known(message.recipient(), "CHANNEL_OPEN_CONFIRMATION").confirmed(message);
  }

  public void on(ChannelOpenFailure message) {
    known(message.recipient(), "CHANNEL_OPEN_FAILURE").refusedBy(message);
  }

  /** Credit for a channel that ended meanwhile is of no use and no harm. */
  public void on(ChannelWindowAdjust message) {
    Channel channel = numbers.find(message.recipient());
    if (channel != null) {
      channel.adjusted(message.bytes());
    } else if (!numbers.wasGiven(message.recipient())) {
      throw unknown(message.recipient(), "CHANNEL_WINDOW_ADJUST");
    }
  }

  public void on(ChannelData message) {
    known(message.recipient(), "CHANNEL_DATA").received(message.payload());
  }

  /** Firmware sends a late or second CHANNEL_CLOSE at times; for an unknown channel it is void. */
  public void on(ChannelClose message) {
    Channel channel = numbers.find(message.recipient());
    if (channel != null) {
      channel.closedByPeer();
    }
  }

  /** Ends all channels without a message: the tunnel is gone. */
  public void tunnelEnded() {
    for (Channel channel : numbers.all()) {
      channel.tunnelEnded();
    }
  }

  LocalWindow window(int size) {
    if (size > limits.largestWindow()) {
      throw new IllegalArgumentException(
          "a window of " + size + " bytes, the limit is " + limits.largestWindow());
    }
    return new LocalWindow(size);
  }

  int takeNumber() {
    return numbers.take();
  }

  void free(Channel channel) {
    numbers.free(channel);
  }

  void send(ApfMessage message) {
    out.accept(message);
  }

  int largestData() {
    return limits.largestData();
  }

  private Channel known(long number, String type) {
    Channel channel = numbers.find(number);
    if (channel == null) {
      throw unknown(number, type);
    }
    return channel;
  }

  private static IllegalMessageException unknown(long number, String type) {
    return new IllegalMessageException(type + " for unknown channel " + number);
  }
}
