package org.mayday.apf.channel;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ChannelClose;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.ChannelWindowAdjust;
import org.mayday.apf.message.OpenFailureReason;

/**
 * One TCP stream inside a tunnel. Its methods belong to the thread that drives the session.
 *
 * <p>Source: Intel AMT Port Forwarding Protocol Reference Manual, "Channels"; RFC 4254 5.
 */
public final class Channel {
  /** How far a channel is. */
  public enum State {
    /** We asked for it; the peer has not answered. */
    OPENING,
    /** We asked for it and gave up; the peer has not answered, its number stays taken. */
    ABANDONED,
    /** The peer asked for it; we have not answered. */
    ASKED,
    /** Both agreed. */
    OPEN,
    /** We sent CHANNEL_CLOSE, the peer has not yet. */
    CLOSING,
    /** Ended; its number is free. */
    CLOSED
  }

  private final ChannelTable table;
  private final int number;
  private final ChannelTarget target;
  private State state;
  private long peerNumber;
  private @Nullable ChannelListener listener;
  private @Nullable LocalWindow local;
  private @Nullable RemoteWindow remote;
  private boolean starved;

  /** A channel that we ask for. */
  Channel(ChannelTable table, ChannelTarget target, int window, ChannelListener listener) {
    this.table = table;
    this.number = table.takeNumber();
    this.target = target;
    this.state = State.OPENING;
    this.local = table.window(window);
    this.listener = listener;
  }

  /** A channel that the peer asks for. */
  Channel(ChannelTable table, ChannelTarget target, long peerNumber, RemoteWindow remote) {
    this.table = table;
    this.number = table.takeNumber();
    this.target = target;
    this.state = State.ASKED;
    this.peerNumber = peerNumber;
    this.remote = remote;
  }

  /** Our number of the channel, at least 1. */
  public int number() {
    return number;
  }

  /** Where it leads to. */
  public ChannelTarget target() {
    return target;
  }

  /** How far it is. */
  public State state() {
    return state;
  }

  /** Bytes that the peer is ready to take; 0 unless open. */
  public long credit() {
    return state == State.OPEN && remote != null ? remote.credit() : 0;
  }

  /** Bytes that came and have not been released. */
  public int unreleased() {
    return local == null ? 0 : local.held();
  }

  /**
   * Confirms a channel that the peer asked for.
   *
   * @param window bytes that the peer may send before any are released, 1 to the limit
   */
  public void accept(int window, ChannelListener owner) {
    require(State.ASKED);
    local = table.window(window);
    listener = owner;
    state = State.OPEN;
    table.send(new ChannelOpenConfirmation(peerNumber, number, window));
  }

  /** Refuses a channel that the peer asked for. */
  public void refuse(OpenFailureReason reason) {
    require(State.ASKED);
    free();
    table.send(new ChannelOpenFailure(peerNumber, reason));
  }

  /**
   * Sends as much as the peer's window takes, in messages of at most the largest size that is set.
   * Nothing is kept: what could not be sent stays in the buffer, and {@link
   * ChannelListener#writable} tells when there is credit again.
   *
   * @return how many bytes were sent; the buffer's position moved by as many
   * @throws IllegalStateException unless the channel is open
   */
  public int write(ByteBuffer bytes) {
    require(State.OPEN);
    RemoteWindow window = Objects.requireNonNull(remote);
    int start = bytes.position();
    while (bytes.hasRemaining() && window.credit() > 0) {
      int length = window.take(Math.min(bytes.remaining(), table.largestData()));
      ByteBuffer part = bytes.slice(bytes.position(), length);
      bytes.position(bytes.position() + length);
      table.send(new ChannelData(peerNumber, part));
    }
    starved = bytes.hasRemaining();
    return bytes.position() - start;
  }

  /**
   * Tells that data has been consumed. Credit goes back to the peer in portions of at least half a
   * window. After the end of the channel this does nothing.
   *
   * @param bytes at most {@link #unreleased()}
   */
  public void release(int bytes) {
    if (local == null || state == State.CLOSED) {
      return;
    }
    int credit = local.release(bytes);
    if (credit > 0 && state == State.OPEN) {
      table.send(new ChannelWindowAdjust(peerNumber, credit));
    }
  }

  /**
   * Ends the channel: an open one by CHANNEL_CLOSE, one that the peer has not confirmed by giving
   * it up, one that the peer asked for by refusing it. The listener hears nothing more. Does
   * nothing on a channel that ended.
   */
  public void close() {
    listener = null;
    switch (state) {
      case OPENING -> state = State.ABANDONED;
      case ASKED -> refuse(OpenFailureReason.ADMINISTRATIVELY_PROHIBITED);
      case OPEN -> sendClose();
      default -> {}
    }
  }

  void confirmed(ChannelOpenConfirmation message) {
    if (state != State.OPENING && state != State.ABANDONED) {
      throw new IllegalMessageException("CHANNEL_OPEN_CONFIRMATION of a channel not being opened");
    }
    peerNumber = message.sender();
    remote = new RemoteWindow(message.window());
    if (state == State.ABANDONED) {
      sendClose();
      return;
    }
    state = State.OPEN;
    Objects.requireNonNull(listener).opened(this);
  }

  void refusedBy(ChannelOpenFailure message) {
    if (state != State.OPENING && state != State.ABANDONED) {
      throw new IllegalMessageException("CHANNEL_OPEN_FAILURE of a channel not being opened");
    }
    ChannelListener owner = listener;
    free();
    if (owner != null) {
      owner.refused(this, message);
    }
  }

  void adjusted(long bytes) {
    if (remote == null || state == State.ASKED) {
      throw new IllegalMessageException("CHANNEL_WINDOW_ADJUST of a channel that is not open");
    }
    remote.add(bytes);
    if (starved && state == State.OPEN && remote.credit() > 0 && listener != null) {
      starved = false;
      listener.writable(this);
    }
  }

  void received(ByteBuffer data) {
    if (local == null || (state != State.OPEN && state != State.CLOSING)) {
      throw new IllegalMessageException("CHANNEL_DATA of a channel that is not open");
    }
    local.receive(data.remaining());
    if (state == State.OPEN && listener != null && data.hasRemaining()) {
      listener.data(this, data);
    }
  }

  /** The peer's CHANNEL_CLOSE; one that comes before the answer to CHANNEL_OPEN is a late one. */
  void closedByPeer() {
    if (state == State.OPEN) {
      ChannelListener owner = listener;
      free();
      table.send(new ChannelClose(peerNumber));
      if (owner != null) {
        owner.closed(this, false);
      }
    } else if (state == State.CLOSING) {
      free();
    }
  }

  void tunnelEnded() {
    ChannelListener owner = listener;
    free();
    if (owner != null) {
      owner.closed(this, true);
    }
  }

  private void sendClose() {
    state = State.CLOSING;
    table.send(new ChannelClose(peerNumber));
  }

  private void free() {
    state = State.CLOSED;
    listener = null;
    table.free(this);
  }

  private void require(State needed) {
    if (state != needed) {
      throw new IllegalStateException("channel " + number + " is " + state + ", not " + needed);
    }
  }
}
