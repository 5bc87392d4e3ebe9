package org.mayday.apf.channel;

import java.nio.ByteBuffer;
import org.mayday.apf.message.ChannelOpenFailure;

/**
 * The owner of one channel. It is called on the thread that drives the session and may call the
 * channel in return. Exactly one of {@link #refused} and {@link #closed} ends a channel, unless its
 * owner ended it by {@link Channel#close()}.
 */
public interface ChannelListener {

  /** The peer confirmed the channel; it can be written. */
  default void opened(Channel channel) {}

  /** The peer refused the channel. */
  default void refused(Channel channel, ChannelOpenFailure failure) {}

  /**
   * Data came. Once it is consumed, {@link Channel#release} gives the credit back; until then the
   * peer can send no more than the rest of the window.
   *
   * @param data valid only until this method returns; whoever needs the bytes longer copies them
   */
  void data(Channel channel, ByteBuffer data);

  /** Credit came after {@link Channel#write} could not take everything. */
  default void writable(Channel channel) {}

  /**
   * The channel has ended without its owner.
   *
   * @param tunnelEnded whether the whole session ended, not only this channel
   */
  void closed(Channel channel, boolean tunnelEnded);
}
