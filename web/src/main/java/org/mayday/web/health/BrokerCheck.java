package org.mayday.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mayday.announcement.boundary.Broker;

/**
 * Ready when the broker takes events. The desk works without it, since events wait in the database;
 * who does not want to lose the desk behind a load balancer then, sets mayday.health.needs-broker
 * to false.
 */
@Readiness
@ApplicationScoped
public class BrokerCheck implements HealthCheck {
  @Inject Broker broker;

  @Inject
  @ConfigProperty(name = "mayday.health.needs-broker", defaultValue = "true")
  boolean needed;

  @Override
  public HealthCheckResponse call() {
    return Probe.of(
        "broker",
        answer -> {
          boolean reachable = broker.reachable();
          answer.withData("reachable", reachable).withData("backlog", broker.backlog());
          return reachable || !needed;
        });
  }
}
