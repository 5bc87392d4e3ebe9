package org.mayday.image.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.mayday.image.boundary.ImageUpload;
import org.mayday.image.boundary.UploadElsewhere;

/**
 * What has arrived of an upload while some request goes on with it. A newer request takes over from
 * an older one, whose connection may be dead without anybody knowing. Thread-safe.
 */
final class Arrival {
  private final ImageUpload upload;
  private final FileChannel file;
  private final RunningDigest digest;
  private long received;
  private int turn;
  private boolean over;

  /**
   * @param file open for reading and writing; closed by {@link #end}
   */
  Arrival(ImageUpload upload, FileChannel file, RunningDigest digest) {
    this.upload = upload;
    this.file = file;
    this.digest = digest;
    this.received = upload.received();
  }

  ImageUpload upload() {
    return upload;
  }

  FileChannel file() {
    return file;
  }

  /**
   * A request goes on with it from here.
   *
   * @return its turn; those before are over
   * @throws UploadElsewhere if that is not what follows, or the upload is just being ended
   */
  synchronized int takeOver(long offset) {
    if (over) {
      throw elsewhere();
    }
    if (offset != received) {
      throw new UploadElsewhere("The upload goes on at byte " + received + ", not " + offset + ".");
    }
    return ++turn;
  }

  synchronized long received() {
    return received;
  }

  synchronized boolean complete() {
    return received == upload.bytes();
  }

  /** Whether the turn is the newest. */
  synchronized boolean has(int whose) {
    return whose == turn;
  }

  /**
   * More has come.
   *
   * @throws UploadElsewhere if the turn is over
   */
  synchronized void write(int whose, byte[] bytes, int count) throws IOException {
    mustHave(whose);
    ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
    while (rest.hasRemaining()) {
      file.write(rest, received + rest.position());
    }
    digest.add(bytes, count);
    received += count;
  }

  /** Has the disk keep what has come, then says what that is; does not wait for the next part. */
  synchronized void save(int whose, Keeper keeper) throws IOException {
    mustHave(whose);
    file.force(false);
    keeper.keep(received, digest.state());
  }

  /** The digest of the whole; once, and nobody writes any more. */
  synchronized String finished(int whose) throws IOException {
    mustHave(whose);
    over = true;
    file.force(true);
    return digest.finished();
  }

  private void mustHave(int whose) {
    if (over || whose != turn) {
      throw elsewhere();
    }
  }

  private static UploadElsewhere elsewhere() {
    return new UploadElsewhere("Another request goes on with this upload.");
  }

  /** Nobody goes on with it for now. */
  synchronized void end() throws IOException {
    over = true;
    file.close();
  }

  /** Remembers how much of an upload is on the disk. */
  interface Keeper {
    /**
     * So much is.
     *
     * @param received bytes
     * @param digest the state of their digest
     */
    void keep(long received, String digest);
  }
}
