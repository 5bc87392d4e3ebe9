package org.mayday.web.health;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A check that is down when its question fails. Stateless. */
final class Probe {
  private static final System.Logger LOG = System.getLogger(Probe.class.getName());

  private Probe() {}

  /** Asks, and adds what is good to know. */
  @FunctionalInterface
  interface Question {
    /** Whether all is well. */
    boolean ask(HealthCheckResponseBuilder answer);
  }

  static HealthCheckResponse of(String name, Question question) {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named(name);
    try {
      return answer.status(question.ask(answer)).build();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The check " + name + " failed.", e);
      return answer.down().build();
    }
  }
}
