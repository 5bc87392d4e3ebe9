package org.mayday.web.console;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.FilePart;

/**
 * What is still to be told to one browser in text messages. One message is under way at a time, and
 * what changes meanwhile is gathered: of who is there only the last state counts, what was received
 * is a sum, and parts that are wanted go together; their number is bounded by whoever wants them.
 * So a browser that types and reads nothing costs no more than one that reads. Nothing here waits;
 * thread-safe.
 */
final class Tidings {

  /** Sends one message. */
  @FunctionalInterface
  interface Outlet {
    /**
     * Begins to send.
     *
     * @param sent to be run once, when the message has left or cannot leave any more
     */
    void send(JsonObject message, Runnable sent);
  }

  private final Outlet outlet;
  private boolean sending;
  private boolean over;
  private int received;
  private @Nullable JsonObject seats;
  private List<FilePart> wanted = new ArrayList<>();
  private @Nullable JsonObject end;

  Tidings(Outlet outlet) {
    this.outlet = outlet;
  }

  /** So many typed bytes more went to the PC. */
  void received(int bytes) {
    synchronized (this) {
      received += bytes;
    }
    next();
  }

  /** A part of a file is wanted. */
  void wants(FilePart part) {
    synchronized (this) {
      wanted.add(part);
    }
    next();
  }

  /** Who is there now. */
  void seats(JsonObject message) {
    synchronized (this) {
      seats = message;
    }
    next();
  }

  /** The last message; what was not told before it is not told any more. */
  void end(JsonObject message) {
    synchronized (this) {
      end = message;
    }
    next();
  }

  private void next() {
    JsonObject message;
    synchronized (this) {
      message = sending || over ? null : take();
      sending |= message != null;
    }
    if (message != null) {
      outlet.send(message, this::sent);
    }
  }

  private void sent() {
    synchronized (this) {
      sending = false;
    }
    next();
  }

  private @Nullable JsonObject take() {
    JsonObject message = end;
    if (message != null) {
      over = true;
      return message;
    }
    message = seats;
    seats = null;
    if (message == null && !wanted.isEmpty()) {
      message = Messages.wants(wanted);
      wanted = new ArrayList<>();
    } else if (message == null && received > 0) {
      message = Messages.received(received);
      received = 0;
    }
    return message;
  }
}
