package org.mayday.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mayday.authority.boundary.CertificateState;
import org.mayday.authority.boundary.CertificateWatch;

/** Ready while no certificate of the gateway has ended; tells how long that is. */
@Readiness
@ApplicationScoped
public class CertificateCheck implements HealthCheck {
  @Inject CertificateWatch certificates;

  @Override
  public HealthCheckResponse call() {
    return Probe.of(
        "certificate",
        answer -> {
          CertificateState now = certificates.state();
          answer.withData("daysLeft", now.daysLeft()).withData("expiring", now.expiring());
          if (!now.trouble().isEmpty()) {
            answer.withData("trouble", now.trouble());
          }
          return !now.expired();
        });
  }
}
