package org.mayday.presence.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mayday.presence.control.LoginBook;

/** Looks every second for a database that was away, so that no login has to. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class LoginClock {
  @Inject LoginBook book;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "database probe")
  void tick() {
    book.probe();
  }
}
