package org.mayday.console.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.console.control.Hall;
import org.mayday.console.control.RecordedBook;

/**
 * Looks every two seconds whether all who sit at consoles still may, for an account can be changed
 * on another server too. Only a timer of its own may wait for the database. At the start it tells
 * the end of consoles that the server had open when it ended without telling it.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "VaultStart"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ConsoleClock {
  private static final Logger LOG = System.getLogger(ConsoleClock.class.getName());

  @Inject Hall hall;
  @Inject RecordedBook book;

  @PostConstruct
  void started() {
    LOG.log(Level.INFO, "{0} consoles were open when the server ended.", book.settle());
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "consoles")
  void tick() {
    try {
      hall.checkStaff();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Nobody could look who is on the staff; it is tried again.", e);
    }
  }
}
