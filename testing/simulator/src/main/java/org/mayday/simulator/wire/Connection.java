package org.mayday.simulator.wire;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.mina.core.session.AttributeKey;
import org.mayday.simulator.tunnel.Network;

/**
 * Passes on what happens to a connection. It leaves the thread of the network at once: MINA calls
 * while it holds the lock of the TLS engine, and PCs write while they hold theirs.
 */
final class Connection {

  static final AttributeKey KEY = new AttributeKey(Connection.class, "connection");

  private final Network.Events calls;
  private final Executor executor;
  private final AtomicBoolean over = new AtomicBoolean();

  Connection(Network.Events calls, Executor executor) {
    this.calls = calls;
    this.executor = executor;
  }

  void secured(Network.Wire wire) {
    executor.execute(() -> calls.secured(wire));
  }

  void received(byte[] bytes) {
    executor.execute(() -> calls.received(bytes));
  }

  void closed(String reason) {
    if (over.compareAndSet(false, true)) {
      executor.execute(() -> calls.closed(reason));
    }
  }
}
