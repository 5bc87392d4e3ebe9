package org.mayday.web.desk;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.staff.boundary.StaffNow;

/**
 * Looks every three seconds whether those whose pages listen are still on the staff, for an account
 * can be changed on another server too. Whoever is gone twice is cut off: the page asks for a
 * sign-in then, which ends the session and all that was opened in it, and consoles and forwarded
 * ports are to hear first why they end.
 */
@ApplicationScoped
public class PageClock {
  private static final Logger LOG = System.getLogger(PageClock.class.getName());
  private static final int SECONDS = 3;

  @Inject Announcements announcements;
  @Inject StaffNow staff;
  @Resource ManagedScheduledExecutorService clock;

  private @Nullable ScheduledFuture<?> ticking;
  private Set<String> goneBefore = Set.of();

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
      Set<String> owners = announcements.owners();
      Set<String> gone = owners.isEmpty() ? Set.of() : staff.gone(owners);
      announcements.dismiss(
          gone.stream().filter(goneBefore::contains).collect(Collectors.toUnmodifiableSet()));
      goneBefore = gone;
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "Nobody could look who is on the staff; it is tried again.", e);
    }
  }
}
