package org.mayday.redirection.ider;

import org.jspecify.annotations.Nullable;
import org.mayday.redirection.RedirectionException;

/**
 * A command that moves blocks. It goes on as far as it can whenever something has changed: the
 * medium has answered, there is credit again, or the host has written.
 */
abstract class Transfer {
  /** Most bytes that are asked of a medium at once. */
  static final int PIECE = ReadAhead.PIECE;

  private final VirtualDrive drive;
  private final Runnable changed;
  private long calls;
  private boolean waiting;
  private boolean dropped;
  private boolean over;
  private @Nullable Sense failure;

  /**
   * A command that moves blocks of a drive.
   *
   * @param changed is run when the medium has answered
   */
  Transfer(VirtualDrive drive, Runnable changed) {
    this.drive = drive;
    this.changed = changed;
  }

  /** Whether the command is done and the medium owes no answer. */
  final boolean over() {
    return over && !waiting;
  }

  /** Nobody waits for the command any more. */
  final void drop() {
    dropped = true;
  }

  /** It ends as soon as the medium has answered, in this way. */
  final void fail(Sense how) {
    failure = how;
  }

  final boolean of(VirtualDrive which) {
    return drive == which;
  }

  /** Does what can be done. */
  final void proceed() {
    while (!over && !waiting) {
      if (dropped) {
        over = true;
      } else if (failure != null) {
        finish(failure);
      } else if (!step()) {
        return;
      }
    }
  }

  /** Does one thing; false if there is nothing to do now. */
  abstract boolean step();

  /** Tells the host that the command is done. */
  abstract void tell(Sense how);

  /** Takes what the host has written. */
  void written(byte[] data) throws RedirectionException {
    throw SequencedReader.nonsense("data of the host that nobody asked for");
  }

  /** The command is done and nothing more is to be said. */
  final void finish() {
    over = true;
    drive.ended(Sense.GOOD);
  }

  /** The command is done. */
  final void finish(Sense how) {
    over = true;
    drive.ended(how);
    tell(how);
  }

  /** Asks the medium; an answer that comes twice is heard once. */
  final void ask(Request request) {
    waiting = true;
    long call = ++calls;
    request.ask(
        action -> {
          if (waiting && call == calls) {
            waiting = false;
            action.run();
            changed.run();
          }
        });
  }

  /** What the medium is asked. */
  interface Request {
    void ask(Once once);
  }

  /** What is done with its answer. */
  interface Once {
    void answered(Runnable action);
  }
}
