package org.mayday.simulator.puppet;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.mayday.apf.codec.ApfDecoder;
import org.mayday.apf.codec.ApfLimits;
import org.mayday.apf.codec.ApfStream;
import org.mayday.apf.codec.MalformedApfException;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelData;
import org.mayday.apf.message.RequestFailure;
import org.mayday.apf.message.RequestSuccess;

/** The messages that came and were not looked at yet. */
final class Inbox {

  private final Deque<Boolean> replies = new ArrayDeque<>();
  private final Deque<ApfMessage> messages = new ArrayDeque<>();
  private final ApfStream stream =
      new ApfStream(new ApfDecoder(ApfLimits.standard(), this::nextReplyHasPort), Long.MAX_VALUE);

  /** A request was sent; on success its reply names a port or does not. */
  void awaitReply(boolean withPort) {
    replies.add(withPort);
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  ApfMessage next() {
    return messages.remove();
  }

  /** Makes messages out of bytes; fails if they cannot be any. */
  void decode(ByteBuffer bytes) {
    try {
      stream.offer(bytes);
      ApfMessage message = stream.next();
      while (message != null) {
        messages.add(message instanceof ChannelData data ? copy(data) : message);
        if (message instanceof RequestSuccess || message instanceof RequestFailure) {
          replies.poll();
        }
        message = stream.next();
      }
    } catch (MalformedApfException broken) {
      throw new AssertionError("the server sent nonsense: " + broken.getMessage(), broken);
    } finally {
      stream.park(false);
    }
  }

  /** The payload of channel data is a view that does not last. */
  private static ChannelData copy(ChannelData data) {
    ByteBuffer bytes = ByteBuffer.allocate(data.payload().remaining());
    bytes.put(data.payload().duplicate()).flip();
    return new ChannelData(data.recipient(), bytes);
  }

  private boolean nextReplyHasPort() {
    return !replies.isEmpty() && replies.peek();
  }
}
