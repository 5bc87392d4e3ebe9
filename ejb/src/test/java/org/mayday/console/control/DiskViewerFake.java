package org.mayday.console.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.FilePart;
import org.mayday.console.boundary.SeatNow;
import org.mayday.console.boundary.Viewer;

/** A browser that keeps the newest of what it is told, and lends files over a slow line. */
final class DiskViewerFake implements Viewer {
  volatile @Nullable Occupant seat;
  volatile @Nullable Farewell end;
  private volatile String news = "";
  private volatile long delay;
  private volatile boolean gone;
  private final Map<UUID, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /** Lends a file; each part of it comes after so many milliseconds. */
  UUID lends(byte[] content, long millis) {
    UUID id = UUID.randomUUID();
    files.put(id, content);
    delay = millis;
    return id;
  }

  /** The files cannot be read any more. */
  void loses() {
    gone = true;
  }

  /** How many parts were wanted at once at most. */
  int most() {
    return most.get();
  }

  @Override
  public void wants(FilePart part) {
    most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
    CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(() -> answer(part));
  }

  private void answer(FilePart part) {
    waiting.decrementAndGet();
    int from = (int) part.from();
    byte[] bytes = gone ? new byte[0] : files.getOrDefault(part.file(), new byte[0]);
    Occupant own = seat;
    if (own != null) {
      own.part(part.number(), gone ? bytes : Arrays.copyOfRange(bytes, from, from + part.bytes()));
    }
  }

  String news() {
    return news;
  }

  @Override
  public void show(byte[] message, Runnable sent) {
    news = new String(message, UTF_8);
    sent.run();
    Occupant own = seat;
    if (own != null) {
      own.taken(message.length);
    }
  }

  @Override
  public void seats(boolean open, String own, boolean mayTake, List<SeatNow> seats) {}

  @Override
  public void received(int count) {}

  @Override
  public void end(Farewell farewell) {
    end = farewell;
  }
}
