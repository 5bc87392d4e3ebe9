package org.mayday.apf.codec;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.codec.MalformedApfException.Reason;
import org.mayday.apf.message.ApfMessage;

/**
 * Makes messages out of chunks that are cut anywhere. It holds memory only while a message is
 * incomplete. Not thread-safe.
 *
 * <p>Use: {@link #offer}, then {@link #next} until it returns null, then {@link #park}.
 */
public final class ApfStream {
  private static final int SMALLEST = 128;
  private static final int LARGEST_KEPT = 64 * 1024;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private ApfDecoder decoder;
  private long allowance;
  private ByteBuffer source = NOTHING;

  /** Bytes that wait for the rest of their message, from 0 to position; null while none do. */
  private @Nullable ByteBuffer tail;

  /**
   * @param allowance how many bytes the messages may take together
   */
  public ApfStream(ApfDecoder decoder, long allowance) {
    this.decoder = decoder;
    this.allowance = allowance;
  }

  /** From the next message on, uses other limits and no longer counts the bytes. */
  public void trust(ApfDecoder next) {
    this.decoder = next;
    this.allowance = Long.MAX_VALUE;
  }

  /** Adds a chunk. Its bytes may be read until {@link #park}. */
  public void offer(ByteBuffer chunk) {
    if (tail == null || tail.position() == 0) {
      source = chunk;
      return;
    }
    tail = withRoom(tail, chunk.remaining());
    tail.put(chunk);
    source = tail.flip();
  }

  /**
   * Takes the next message.
   *
   * @return null if it is not complete; {@link org.mayday.apf.message.ChannelData} is a view that
   *     is valid until {@link #park}
   * @throws MalformedApfException if the stream can be of no further use
   */
  public @Nullable ApfMessage next() throws MalformedApfException {
    int start = source.position();
    int limit = source.limit();
    if (source.remaining() > allowance) {
      source.limit(start + (int) allowance);
    }
    ApfMessage message = decoder.decode(source);
    source.limit(limit);
    allowance -= source.position() - start;
    if (message == null && isOverdrawn()) {
      throw new MalformedApfException(Reason.TOO_LONG, "more bytes than are allowed");
    }
    return message;
  }

  /** Whether more bytes have been offered and not been taken than are allowed. */
  public boolean isOverdrawn() {
    return source.remaining() > allowance;
  }

  /** Bytes that wait for the rest of their message, or for somebody to want it. */
  public int waiting() {
    return tail == null ? 0 : tail.position();
  }

  /** Goes on with what {@link #park} left over, as if it had been offered again. */
  public void resume() {
    if (tail != null) {
      source = tail.flip();
    }
  }

  /**
   * Keeps what is left and lets go of the chunk.
   *
   * @param busy whether more is likely to come soon, so that the memory is worth keeping
   */
  public void park(boolean busy) {
    if (source == tail) {
      tail.compact();
    } else if (source.hasRemaining()) {
      tail = withRoom(tail == null ? NOTHING : tail, source.remaining());
      tail.put(source);
    }
    source = NOTHING;
    if (tail != null && tail.position() == 0 && (!busy || tail.capacity() > LARGEST_KEPT)) {
      tail = null;
    }
  }

  /** Forgets everything that waits. */
  public void clear() {
    source.position(source.limit());
    source = NOTHING;
    tail = null;
  }

  private static ByteBuffer withRoom(ByteBuffer old, int more) {
    if (old.remaining() >= more && old.capacity() > 0) {
      return old;
    }
    int needed = old.position() + more;
    int size = Math.max(SMALLEST, Math.max(needed, Math.min(2 * old.capacity(), needed + 8192)));
    return ByteBuffer.allocate(size).put(old.flip());
  }
}
