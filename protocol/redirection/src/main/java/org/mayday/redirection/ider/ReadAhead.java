package org.mayday.redirection.ider;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a medium that takes its time, such as a file of somebody's browser, in pieces of 64 KiB,
 * and keeps the newest. Reading one place after the other has it ask for more and more pieces that
 * nobody wants yet, so that the time of a round trip is spent once and not for each block. Not
 * thread-safe: the medium answers on a thread that holds whatever guards the session.
 *
 * <p>Holds at most {@value #KEPT} pieces, waiting ones among them: 4 MiB.
 */
public final class ReadAhead implements Medium {
  /** Bytes of a piece. */
  public static final int PIECE = 65_536;

  private static final int KEPT = 64;
  private static final int MOST_AHEAD = 32;

  private final Medium medium;
  private final int pieceBlocks;
  private final Map<Long, Piece> pieces = new LinkedHashMap<>();
  private long expected;
  private int ahead;

  /** Reads this medium ahead. */
  public ReadAhead(Medium medium) {
    this.medium = medium;
    this.pieceBlocks = PIECE / medium.blockSize();
  }

  @Override
  public int blockSize() {
    return medium.blockSize();
  }

  @Override
  public long blocks() {
    return medium.blocks();
  }

  @Override
  public boolean readOnly() {
    return medium.readOnly();
  }

  /** Of at most {@link #PIECE} bytes. */
  @Override
  public void read(long block, int count, Reading reading) {
    if (count > pieceBlocks) {
      throw new IllegalArgumentException(count + " blocks at once");
    }
    ahead = block == expected ? Math.min(MOST_AHEAD, 2 * ahead + 1) : 0;
    expected = block + count;
    long first = block / pieceBlocks;
    long last = (block + count - 1) / pieceBlocks;
    Wish wish = new Wish(block, count, reading);
    List<Piece> needed = new ArrayList<>();
    for (long number = first; number <= last; number++) {
      needed.add(piece(number));
    }
    wish.begin(needed);
    long end = (blocks() + pieceBlocks - 1) / pieceBlocks;
    for (long number = last + 1; number <= last + ahead && number < end; number++) {
      makeRoom();
      if (pieces.size() >= KEPT) {
        break; // all of them are on their way
      }
      if (!pieces.containsKey(number)) {
        piece(number);
      }
    }
  }

  /** Whatever was read of these blocks is forgotten. */
  @Override
  public void write(long block, byte[] data, Writing writing) {
    long first = block / pieceBlocks;
    long last = (block + data.length / blockSize() - 1) / pieceBlocks;
    for (long number = first; number <= last; number++) {
      pieces.remove(number);
    }
    medium.write(block, data, writing);
  }

  /** The piece of a number, which is the newest now, and is asked for if it is not there. */
  private Piece piece(long number) {
    Piece there = pieces.remove(number);
    if (there == null) {
      makeRoom();
      there = new Piece(number);
      pieces.put(number, there);
      there.fetch();
    } else {
      pieces.put(number, there);
    }
    return there;
  }

  private void makeRoom() {
    Iterator<Piece> oldest = pieces.values().iterator();
    while (pieces.size() >= KEPT && oldest.hasNext()) {
      if (oldest.next().bytes != null) {
        oldest.remove();
      }
    }
  }

  private final class Piece implements Reading {
    private final long number;
    private final List<Wish> waiting = new ArrayList<>(1);
    private byte @Nullable [] bytes;
    private @Nullable String failure;

    Piece(long number) {
      this.number = number;
    }

    long firstBlock() {
      return number * pieceBlocks;
    }

    int count() {
      return (int) Math.min(pieceBlocks, blocks() - firstBlock());
    }

    void fetch() {
      medium.read(firstBlock(), count(), this);
    }

    @Override
    public void read(byte[] read) {
      if (read.length != count() * blockSize()) {
        failed(read.length + " bytes for " + count() + " blocks");
        return;
      }
      bytes = read;
      tell();
    }

    /** The next one who wants it asks again. */
    @Override
    public void failed(String why) {
      failure = why;
      pieces.remove(number, this);
      tell();
    }

    private void tell() {
      List<Wish> told = List.copyOf(waiting);
      waiting.clear();
      told.forEach(wish -> wish.came(this));
    }
  }

  /** Somebody waits for blocks of one piece or two. */
  private final class Wish {
    private final long block;
    private final int count;
    private final Reading reading;
    private List<Piece> needed = List.of();
    private int missing;

    Wish(long block, int count, Reading reading) {
      this.block = block;
      this.count = count;
      this.reading = reading;
    }

    void begin(List<Piece> pieces) {
      needed = pieces;
      missing = pieces.size();
      for (Piece piece : pieces) {
        if (piece.bytes != null || piece.failure != null) {
          came(piece);
        } else {
          piece.waiting.add(this);
        }
      }
    }

    void came(Piece piece) {
      if (missing == 0) {
        return; // the other piece has failed
      }
      if (piece.failure != null) {
        missing = 0;
        reading.failed(piece.failure);
      } else if (--missing == 0) {
        reading.read(joined());
      }
    }

    private byte[] joined() {
      byte[] all = new byte[count * blockSize()];
      int at = 0;
      for (Piece piece : needed) {
        byte[] data = Objects.requireNonNull(piece.bytes);
        int from = (int) (block - piece.firstBlock()) * blockSize();
        int begin = Math.max(0, from);
        int part = Math.min(data.length - begin, all.length - at);
        System.arraycopy(data, begin, all, at, part);
        at += part;
      }
      return at == all.length ? all : Arrays.copyOf(all, at);
    }
  }
}
