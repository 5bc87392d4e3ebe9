package org.mayday.provisioning.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mayday.provisioning.control.ClientCertificateWarning;

/** Looks every hour for certificates of PCs that end soon. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class ProfileClock {
  private static final Logger LOG = System.getLogger(ProfileClock.class.getName());

  @Inject ClientCertificateWarning warning;

  @Schedule(hour = "*", minute = "11", persistent = false, info = "certificates of PCs")
  void warn() {
    try {
      warning.warn();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Certificates of PCs could not be looked at.", e);
    }
  }
}
