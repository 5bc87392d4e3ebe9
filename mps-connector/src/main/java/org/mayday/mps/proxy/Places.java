package org.mayday.mps.proxy;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.mayday.mps.admission.Source;
import org.mayday.mps.config.ProxySettings;

/** Places at one door: so many in all, of one address and of one user. Thread-safe. */
final class Places {
  private final ProxySettings settings;
  private final Map<Source, Integer> addresses = new HashMap<>();
  private final Map<String, Integer> users = new HashMap<>();
  private int all;

  Places(ProxySettings settings) {
    this.settings = settings;
  }

  /** Takes a place for a client; whether there is one. */
  synchronized boolean enter(InetAddress client) {
    if (all >= settings.maxConnections()
        || !take(addresses, Source.of(client), settings.maxConnectionsPerAddress())) {
      return false;
    }
    all++;
    return true;
  }

  synchronized void leave(InetAddress client) {
    all--;
    giveBack(addresses, Source.of(client));
  }

  /** Takes a place for a user, once it is known who it is; whether there is one. */
  synchronized boolean enter(String user) {
    return take(users, user, settings.maxConnectionsPerUser());
  }

  synchronized void leave(String user) {
    giveBack(users, user);
  }

  /** Places that are taken. */
  synchronized int taken() {
    return all;
  }

  private static <K> boolean take(Map<K, Integer> counts, K key, int most) {
    int own = counts.getOrDefault(key, 0);
    if (own >= most) {
      return false;
    }
    counts.put(key, own + 1);
    return true;
  }

  private static <K> void giveBack(Map<K, Integer> counts, K key) {
    counts.computeIfPresent(key, (of, own) -> own == 1 ? null : own - 1);
  }
}
