package org.mayday.mps.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one message-driven bean that listens to something. An endpoint is made for each delivery and
 * released exactly once; never during activation, where containers dead-lock. Thread-safe.
 *
 * @param <L> what it implements
 */
final class Endpoints<L> {
  private final Class<L> type;

  private final AtomicReference<@Nullable MessageEndpointFactory> active = new AtomicReference<>();

  Endpoints(Class<L> type) {
    this.type = type;
  }

  /**
   * Remembers the factory.
   *
   * @throws NotSupportedException if another listener is active: a login needs one verdict
   */
  void activate(MessageEndpointFactory factory) throws NotSupportedException {
    if (!active.compareAndSet(null, factory)) {
      throw new NotSupportedException("the gateway already has its listener");
    }
  }

  /** Forgets the factory; does nothing if another one is active. */
  void deactivate(MessageEndpointFactory factory) {
    active.compareAndSet(factory, null);
  }

  boolean isActive() {
    return active.get() != null;
  }

  /**
   * Makes an endpoint, lets the call happen and releases it.
   *
   * @throws UnavailableException if no listener is active or the container cannot give an endpoint
   */
  void deliver(Consumer<L> call) throws UnavailableException {
    MessageEndpointFactory factory = active.get();
    if (factory == null) {
      throw new UnavailableException("no listener is active");
    }
    MessageEndpoint endpoint = factory.createEndpoint(null);
    try {
      call.accept(type.cast(endpoint));
    } finally {
      endpoint.release();
    }
  }
}
