package org.mayday.simulator.web;

/** The server's side of one channel. */
@FunctionalInterface
public interface Conversation {

  /** Takes what the peer sent; a split of the bytes may be anywhere. */
  void received(byte[] bytes);

  /** The channel is over, whoever ended it. */
  default void ended() {}
}
