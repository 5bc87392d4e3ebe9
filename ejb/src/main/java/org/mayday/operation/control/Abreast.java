package org.mayday.operation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Reading;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/**
 * Reads several things of different kinds at the same time. What is read can be had afterwards.
 * Used once, by one thread.
 */
public final class Abreast {
  private final List<Read<?>> reads = new ArrayList<>();

  /** Reads this too; gives where it will be. */
  public <T> Supplier<T> read(Reading<T> reading) {
    Read<T> read = new Read<>(reading);
    reads.add(read);
    return read;
  }

  /** Reads all of it. */
  public void with(WsmanClient client) throws WsmanException {
    client.all(reads, read -> {});
  }

  /** One of them. */
  private static final class Read<T> implements Reading<Read<T>>, Supplier<T> {
    private final Reading<T> reading;
    private volatile @Nullable T result;

    Read(Reading<T> reading) {
      this.reading = reading;
    }

    @Override
    public Read<T> from(WsmanClient client) throws WsmanException {
      result = reading.from(client);
      return this;
    }

    @Override
    public T get() {
      T read = result;
      if (read == null) {
        throw new IllegalStateException("It has not been read.");
      }
      return read;
    }
  }
}
