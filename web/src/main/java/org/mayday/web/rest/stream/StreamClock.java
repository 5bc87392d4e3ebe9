package org.mayday.web.rest.stream;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mayday.staff.boundary.StaffNow;

/**
 * Looks every three seconds whether those who read are still on the staff, for an account can be
 * changed on another server too, and whether they read at all; tells them every fifteen seconds
 * that the line still holds. A stream ends after an hour, so that whoever reads signs in again: a
 * password may have changed.
 */
@ApplicationScoped
public class StreamClock {
  static final Duration SILENCE = Duration.ofSeconds(30);
  static final Duration STAY = Duration.ofHours(1);

  private static final Logger LOG = System.getLogger(StreamClock.class.getName());
  private static final int SECONDS = 3;
  private static final int LOOKS = 5;

  @Inject CallStreams streams;
  @Inject StaffNow staff;
  @Resource ManagedScheduledExecutorService clock;

  private @Nullable ScheduledFuture<?> ticking;
  private int looked;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    ticking = clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (ticking != null) {
      ticking.cancel(false);
    }
  }

  void look() {
    try {
      Set<String> users = streams.users();
      if (!users.isEmpty()) {
        streams.dismiss(staff.gone(users));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Nobody could look who is on the staff; it is tried again.", e);
    }
    try {
      streams.look(SILENCE, STAY);
      looked = (looked + 1) % LOOKS;
      if (looked == 0) {
        streams.tellPlace();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Those who read events could not be looked after.", e);
    }
  }
}
