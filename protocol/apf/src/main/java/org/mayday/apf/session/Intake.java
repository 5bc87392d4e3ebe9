package org.mayday.apf.session;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.IllegalMessageException;
import org.mayday.apf.codec.ApfDecoder;
import org.mayday.apf.codec.ApfStream;
import org.mayday.apf.codec.MalformedApfException;
import org.mayday.apf.message.ApfMessage;

/** Hands the messages of a stream to one party, one by one, as long as it wants them. */
final class Intake {

  /** Who takes the messages. */
  interface Party {

    /** Whether the next message is wanted now. */
    boolean isReading();

    /** Whether more is likely to come soon. */
    boolean isBusy();

    /** Takes a message; throws {@link IllegalMessageException} if it is not allowed. */
    void deliver(ApfMessage message);

    /** The peer has broken the protocol. */
    void broken(String detail);
  }

  private final Party party;
  private final ApfStream stream;
  private boolean draining;

  /**
   * @param allowance how many bytes may come until {@link #trust}
   */
  Intake(Party party, ApfDecoder decoder, long allowance) {
    this.party = party;
    this.stream = new ApfStream(decoder, allowance);
  }

  /** Takes a chunk and uses it up. */
  void receive(ByteBuffer chunk) {
    stream.offer(chunk);
    drain();
  }

  /** Goes on after the party did not want messages for a while. */
  void resume() {
    if (!draining) {
      stream.resume();
      drain();
    }
  }

  /** From the next message on, uses other limits and no longer counts bytes. */
  void trust(ApfDecoder decoder) {
    stream.trust(decoder);
  }

  /** Bytes that came and wait for the rest of their message, or for somebody to want it. */
  int waiting() {
    return stream.waiting();
  }

  void clear() {
    stream.clear();
  }

  private void drain() {
    draining = true;
    try {
      while (party.isReading()) {
        @Nullable ApfMessage message = stream.next();
        if (message == null) {
          return;
        }
        party.deliver(message);
      }
      if (stream.isOverdrawn()) {
        party.broken("too many bytes before the login");
      }
    } catch (MalformedApfException | IllegalMessageException e) {
      party.broken(e.getMessage());
    } finally {
      draining = false;
      stream.park(party.isBusy());
    }
  }
}
