package org.mayday.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mayday.presence.boundary.GatewayNow;
import org.mayday.presence.boundary.GatewayWatch;

/** Ready when the listener for PCs is bound. */
@Readiness
@ApplicationScoped
public class GatewayCheck implements HealthCheck {
  @Inject GatewayWatch gateway;

  @Override
  public HealthCheckResponse call() {
    return Probe.of(
        "gateway",
        answer -> {
          GatewayNow now = gateway.now();
          answer.withData("address", now.address()).withData("tunnels", now.connected());
          return now.listening();
        });
  }
}
