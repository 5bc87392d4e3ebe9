package org.mayday.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive as long as no threads wait for each other forever; only a restart helps against that. */
@Liveness
@ApplicationScoped
public class DeadlockCheck implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return Probe.of(
        "threads",
        answer -> {
          long[] locked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
          answer.withData("deadlocked", locked == null ? 0 : locked.length);
          return locked == null;
        });
  }
}
