package org.mayday.announcement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What controls get handed instead of reaching for it: the clock, the database, the settings. */
@Dependent
public class Surroundings {
  @Produces @PersistenceContext EntityManager entityManager;

  /** The time of this machine, in UTC, as fine as a database keeps it: what is read equals it. */
  @Produces
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  @Produces
  AnnouncementSettings announcementSettings() {
    Config config = ConfigProvider.getConfig();
    return AnnouncementSettings.from(config);
  }
}
