package org.mayday.image.control;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.mayday.image.boundary.DiskImage;
import org.mayday.redirection.ider.Medium;

/**
 * An image in a drive: a medium that can only be read. Its file is read by threads of its own, at
 * any place and several readings at once; answers come through the executor that it was opened
 * with. Thread-safe.
 *
 * <p>An image that is removed meanwhile is there until this is closed. One that is shorter than it
 * was fails to be read, as does one that is closed; nothing is made up for what is not there.
 */
public final class LentImage implements Medium, AutoCloseable {
  /** Most bytes of one reading. */
  public static final int MOST_BYTES = 1 << 20;

  private static final Logger LOG = System.getLogger(LentImage.class.getName());

  private final DiskImage image;
  private final FileChannel file;
  private final Executor readers;
  private final Executor guard;

  LentImage(DiskImage image, FileChannel file, Executor readers, Executor guard) {
    this.image = image;
    this.file = file;
    this.readers = readers;
    this.guard = guard;
  }

  /** What is lent. */
  public DiskImage image() {
    return image;
  }

  @Override
  public int blockSize() {
    return image.kind().blockSize();
  }

  @Override
  public long blocks() {
    return image.blocks();
  }

  @Override
  public boolean readOnly() {
    return true;
  }

  /** Of at most {@link #MOST_BYTES}. */
  @Override
  public void read(long block, int count, Reading reading) {
    if (block < 0 || count < 1 || count > blocks() - block || count > MOST_BYTES / blockSize()) {
      throw new IllegalArgumentException(count + " blocks from " + block + " of " + blocks());
    }
    try {
      readers.execute(() -> fetch(block, count, reading));
    } catch (RejectedExecutionException busy) {
      reading.failed("The server has too many images to read.");
    }
  }

  private void fetch(long block, int count, Reading reading) {
    try {
      byte[] data = new byte[count * blockSize()];
      fill(ByteBuffer.wrap(data), block * blockSize());
      tell(() -> reading.read(data));
    } catch (IOException e) {
      String why = "The file of " + image.name() + " cannot be read: " + e;
      tell(() -> reading.failed(why));
    }
  }

  private void tell(Runnable answer) {
    try {
      guard.execute(answer);
    } catch (RejectedExecutionException over) {
      LOG.log(Level.DEBUG, "A session ended before {0} was read.", image.name());
    }
  }

  private void fill(ByteBuffer data, long from) throws IOException {
    while (data.hasRemaining()) {
      if (file.read(data, from + data.position()) < 0) {
        throw new EOFException("it is shorter than it was");
      }
    }
  }

  /** Not called: it can only be read. */
  @Override
  public void write(long block, byte[] data, Writing writing) {
    writing.failed("An image of the library can only be read.");
  }

  /** Gives the file back; readings that wait fail. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      // nothing was written to it
    }
  }
}
