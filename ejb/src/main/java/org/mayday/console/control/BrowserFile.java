package org.mayday.console.control;

import java.util.UUID;
import java.util.concurrent.Executor;
import org.mayday.image.boundary.ImageKind;
import org.mayday.redirection.ider.Medium;

/**
 * A file that somebody's browser lends while its page is open; it can only be read. Its answers
 * come through the executor that it was made with.
 */
final class BrowserFile implements Medium {
  private final BrowserFiles files;
  private final Occupant from;
  private final UUID id;
  private final ImageKind kind;
  private final long bytes;
  private final Executor guard;

  /**
   * A file.
   *
   * @param from who lends it
   * @param id as his browser names it
   * @param bytes of all of it, whole blocks
   */
  BrowserFile(
      BrowserFiles files, Occupant from, UUID id, ImageKind kind, long bytes, Executor guard) {
    this.files = files;
    this.from = from;
    this.id = id;
    this.kind = kind;
    this.bytes = bytes;
    this.guard = guard;
  }

  /** Whether this one lends it. */
  boolean isFrom(Occupant occupant) {
    return from == occupant;
  }

  @Override
  public int blockSize() {
    return kind.blockSize();
  }

  @Override
  public long blocks() {
    return bytes / kind.blockSize();
  }

  @Override
  public boolean readOnly() {
    return true;
  }

  /** Of at most {@link org.mayday.console.boundary.FilePart#MOST} bytes. */
  @Override
  public void read(long block, int count, Reading reading) {
    files.read(from, id, block * blockSize(), count * blockSize(), guard, reading);
  }

  /** Not called: it can only be read. */
  @Override
  public void write(long block, byte[] data, Writing writing) {
    writing.failed("A file of a browser can only be read.");
  }
}
