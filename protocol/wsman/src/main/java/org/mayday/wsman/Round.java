package org.mayday.wsman;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.WsmanTransportException.Kind;

/** Reads that are done together: each is taken once, by whoever is free. */
final class Round<T> {
  private final WsmanClient client;
  private final List<? extends Reading<? extends T>> reads;
  private final BlockingQueue<Done<T>> done = new LinkedBlockingQueue<>();
  private final Map<Integer, T> results = new TreeMap<>();
  private int next;
  private boolean over;
  private int received;
  private @Nullable Exception failure;

  Round(WsmanClient client, List<? extends Reading<? extends T>> reads) {
    this.client = client;
    this.reads = reads;
  }

  /** Takes reads until none is left. */
  void help() {
    for (int at = take(); at >= 0; at = take()) {
      done.add(read(at));
    }
  }

  /** Takes reads too, hands on what has arrived, and waits for the others. */
  List<T> lead(Consumer<? super T> arrived) throws WsmanException {
    for (int at = take(); at >= 0; at = take()) {
      done.add(read(at));
      for (Done<T> one = done.poll(); one != null; one = done.poll()) {
        receive(one, arrived);
      }
    }
    for (int taken = close(); received < taken; ) {
      receive(await(), arrived);
    }
    return outcome();
  }

  private synchronized int take() {
    return over || next == reads.size() ? -1 : next++;
  }

  /** Nobody begins another; how many were begun. */
  private synchronized int close() {
    over = true;
    return next;
  }

  private Done<T> read(int at) {
    try {
      return new Done<>(at, reads.get(at).from(client), null);
    } catch (WsmanException | RuntimeException e) {
      close();
      return new Done<>(at, null, e);
    }
  }

  private void receive(Done<T> one, Consumer<? super T> arrived) {
    received++;
    T value = one.value();
    if (value == null) {
      failure = failure == null ? one.failure() : failure;
    } else if (failure == null) {
      results.put(one.at(), value);
      arrived.accept(value);
    }
  }

  /** Each read ends by its deadline, and so does the waiting. */
  private Done<T> await() throws WsmanException {
    try {
      return done.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WsmanTransportException(Kind.CANCELLED, "Interrupted while others read", e);
    }
  }

  private List<T> outcome() throws WsmanException {
    if (failure instanceof WsmanException trouble) {
      throw trouble;
    }
    if (failure instanceof RuntimeException broken) {
      throw broken;
    }
    return new ArrayList<>(results.values());
  }

  /** The end of one read: a value, or why there is none. */
  private record Done<T>(int at, @Nullable T value, @Nullable Exception failure) {}
}
