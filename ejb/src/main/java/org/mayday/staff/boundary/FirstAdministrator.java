package org.mayday.staff.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.mayday.staff.control.FirstAccount;

/** Makes the first administrator when the application starts with no accounts. */
@Singleton
@Startup
@DependsOn("Migrator")
public class FirstAdministrator {
  private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());

  @Inject FirstAccount first;

  @PostConstruct
  void make() {
    first
        .makeIfNeeded()
        .ifPresent(
            file ->
                LOG.log(
                    System.Logger.Level.INFO,
                    "The first administrator''s name and password are in {0}.",
                    file));
  }
}
