package org.mayday.mps.connection;

import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;

/** Hears of the one thing that can happen to a place: its use has ended. */
interface PlaceListener extends ConnectionEventListener {
  void ended(ConnectionEvent event);

  @Override
  default void connectionClosed(ConnectionEvent event) {
    ended(event);
  }

  @Override
  default void connectionErrorOccurred(ConnectionEvent event) {
    ended(event);
  }

  @Override
  default void localTransactionStarted(ConnectionEvent event) {}

  @Override
  default void localTransactionCommitted(ConnectionEvent event) {}

  @Override
  default void localTransactionRolledback(ConnectionEvent event) {}
}
