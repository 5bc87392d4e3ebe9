package org.mayday.apf.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mayday.apf.channel.IllegalMessageException;
import org.mayday.apf.message.ApfMessage;

/**
 * The global requests that the server has not answered, oldest first. RFC 4254 4: replies come in
 * the order of the requests. Not thread-safe.
 */
final class PendingReplies {
  private enum Kind {
    FIRST_FORWARD,
    FORWARD,
    OTHER
  }

  private final Deque<Kind> kinds = new ArrayDeque<>(1);

  /** One of the forwards that follow each other after the login. */
  void firstForward() {
    kinds.add(Kind.FIRST_FORWARD);
  }

  void forward() {
    kinds.add(Kind.FORWARD);
  }

  void other() {
    kinds.add(Kind.OTHER);
  }

  /** Whether success of the oldest request comes with a port. */
  boolean nextHasPort() {
    return !kinds.isEmpty() && kinds.peek() != Kind.OTHER;
  }

  /** Counts a reply; tells whether it answers one of the first forwards. */
  boolean answered(ApfMessage reply) {
    Kind kind = kinds.poll();
    if (kind == null) {
      throw new IllegalMessageException(
          reply.getClass().getSimpleName() + " answers no global request");
    }
    return kind == Kind.FIRST_FORWARD;
  }
}
