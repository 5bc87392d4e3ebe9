package org.mayday.wsman.http;

import java.io.IOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/**
 * One exchange under way: what it has met so far, and the way to end it from another thread by
 * closing the channel under it.
 */
final class Attempt {
  private final Deadline deadline;
  private @Nullable Socket channel;
  private @Nullable Kind abortedWith;
  private boolean opened;
  private int refusals;
  private boolean signedRefusal;

  Attempt(Deadline deadline) {
    this.deadline = deadline;
  }

  Deadline deadline() {
    return deadline;
  }

  /** The attempt goes on with a channel that was kept from before. */
  synchronized void uses(@Nullable Socket kept) {
    channel = kept;
    if (abortedWith != null) {
      close();
    }
  }

  /** The attempt goes on with a channel that was opened for it. */
  synchronized void opened(Socket fresh) throws IOException {
    channel = fresh;
    opened = true;
    if (abortedWith != null) {
      close();
      throw new IOException("The exchange was over before the channel was open");
    }
  }

  /** Ends the attempt now. Only the first reason counts. */
  synchronized void abort(Kind reason) {
    if (abortedWith == null) {
      abortedWith = reason;
      close();
    }
  }

  /** Gives up the channel, for an answer that is not worth reading to its end. */
  synchronized void hangUp() {
    close();
  }

  /** Whether all this happened on a channel that was open before. */
  synchronized boolean reusedChannel() {
    return !opened;
  }

  /** Notes a 401; the answer tells how many there were. */
  synchronized int refused(boolean signed) {
    signedRefusal |= signed;
    return ++refusals;
  }

  /** Whether a request that carried the credentials was refused. */
  synchronized boolean signedRefusal() {
    return signedRefusal;
  }

  /** What ended the attempt from outside, if anything did. */
  synchronized @Nullable WsmanTransportException aborted(Throwable cause) {
    Kind reason = abortedWith;
    if (reason == null && deadline.passed()) {
      reason = Kind.TIMED_OUT;
    }
    if (reason == null) {
      return null;
    }
    String words =
        reason == Kind.TIMED_OUT ? "The PC did not answer in time" : "The exchange was cancelled";
    return new WsmanTransportException(reason, words, cause);
  }

  // The channel itself, not a TLS layer on it: closing that one might wait for the peer.
  private void close() {
    Socket open = channel;
    if (open != null) {
      try {
        open.close();
      } catch (IOException alreadyBroken) {
        // nothing more can be done to it
      }
    }
  }
}
