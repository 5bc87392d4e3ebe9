package org.mayday.mps.mina;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mayday.mps.config.TunnelLimits;

/** Counts connections, in all and per address, and keeps both within their limits. Thread-safe. */
final class Admission {
  private final int most;
  private final int mostPerAddress;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<InetAddress, Integer> perAddress = new ConcurrentHashMap<>();

  Admission(TunnelLimits limits) {
    most = limits.maxConnections();
    mostPerAddress = limits.maxConnectionsPerAddress();
  }

  /** What the limits say to one more connection. */
  enum Decision {
    ADMITTED,
    TOO_MANY,
    TOO_MANY_OF_ADDRESS
  }

  /** Admits a connection, which then must {@link #leave} exactly once. */
  Decision enter(InetAddress address) {
    if (count.incrementAndGet() > most) {
      count.decrementAndGet();
      return Decision.TOO_MANY;
    }
    int ofAddress = perAddress.merge(address, 1, Integer::sum);
    if (ofAddress > mostPerAddress) {
      leave(address);
      return Decision.TOO_MANY_OF_ADDRESS;
    }
    return Decision.ADMITTED;
  }

  void leave(InetAddress address) {
    count.decrementAndGet();
    perAddress.computeIfPresent(address, (key, former) -> former == 1 ? null : former - 1);
  }

  int count() {
    return count.get();
  }
}
