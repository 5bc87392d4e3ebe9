package org.mayday.console.control;

import java.util.ArrayList;
import java.util.List;
import org.mayday.redirection.kvm.Area;
import org.mayday.redirection.kvm.Picture;

/**
 * Sees a screen for its recording: what has changed since the last picture that was kept, and all
 * of it anew when the changes have become longer than it. Whoever jumps into the recording so reads
 * some pictures, however long it is. Used under the lock of its gallery.
 */
final class Camera {
  /** Shorter changes are not worth another whole picture. */
  static final int LEAST = 256 * 1024;

  /** Changes may be so many times as long as the whole picture before them. */
  static final int TIMES = 2;

  private final Unseen unseen = new Unseen();
  private long changes = Long.MAX_VALUE;
  private long whole;

  /**
   * A picture to keep.
   *
   * @param anew whether it needs nothing of those before it
   * @param messages as for a browser
   */
  record Shot(boolean anew, List<byte[]> messages) {}

  /** There is a picture of another size or format, of which nothing was drawn. */
  void begun() {
    unseen.begun();
  }

  /** An area was drawn. */
  void drawn(Picture picture, Area area) {
    unseen.add(picture, area);
  }

  /** Whether there is anything to keep. */
  boolean seesNews() {
    return !unseen.isNothing();
  }

  /** What is to be kept now. */
  Shot shot(Picture picture) {
    boolean anew = unseen.hasSize() || changes > Math.max(LEAST, TIMES * whole);
    if (anew) {
      unseen.all(picture);
    }
    List<byte[]> messages = new ArrayList<>();
    while (!unseen.isNothing()) {
      PatchWriter out = new PatchWriter();
      out.unseen(picture, unseen, Gallery.MESSAGE);
      if (unseen.isNothing()) {
        out.complete();
      }
      messages.add(out.bytes());
    }
    long length = messages.stream().mapToLong(message -> message.length).sum();
    whole = anew ? length : whole;
    changes = anew ? 0 : changes + length;
    return new Shot(anew, messages);
  }
}
