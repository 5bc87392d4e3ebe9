package org.mayday.announcement.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.jms.JMSDestinationDefinition;
import org.mayday.announcement.control.OutboxFilled;
import org.mayday.announcement.control.Relay;

/** Lets the relay run: each second, and in the background when woken. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
@JMSDestinationDefinition(
    name = "java:app/jms/Presence",
    interfaceName = "jakarta.jms.Topic",
    destinationName = "Presence")
public class RelayClock {
  @Inject Relay relay;

  /** Sends what has just been committed. */
  public void filled(@ObservesAsync OutboxFilled filled) {
    relay.relay();
  }

  /** Retries and catches up. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "outbox relay")
  void tick() {
    relay.relay();
  }
}
