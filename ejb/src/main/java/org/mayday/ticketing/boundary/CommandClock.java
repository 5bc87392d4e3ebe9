package org.mayday.ticketing.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSDestinationDefinition;
import org.mayday.ticketing.control.Intake;

/** Takes commands off their queue, each second; by a timer, so that any broker will do. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
@JMSDestinationDefinition(
    name = "java:app/jms/Commands",
    interfaceName = "jakarta.jms.Queue",
    destinationName = "Commands")
@JMSDestinationDefinition(
    name = "java:app/jms/CommandsDead",
    interfaceName = "jakarta.jms.Queue",
    destinationName = "CommandsDead")
public class CommandClock {
  @Inject Intake intake;

  /** Deals with what waits. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "commands")
  void tick() {
    intake.take();
  }

  /** Forgets answers that were kept long enough. */
  @Schedule(hour = "*", minute = "23", persistent = false, info = "trim kept answers")
  void trim() {
    intake.trim();
  }
}
