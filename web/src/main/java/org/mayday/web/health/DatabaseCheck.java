package org.mayday.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mayday.schema.boundary.Database;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
  @Inject Database database;

  @Override
  public HealthCheckResponse call() {
    return Probe.of("database", answer -> database.reachable());
  }
}
