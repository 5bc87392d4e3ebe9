package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.mayday.announcement.control.Announcer;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.entity.ProfileSetupRow;

/**
 * Announces once a day that certificates end soon that PCs prove themselves with at the gateway.
 * Needs a transaction.
 */
@Dependent
public class ClientCertificateWarning {
  private static final Duration PAUSE = Duration.ofHours(23); // looked at once an hour
  private static final int MOST = 1_000;

  private final EntityManager entityManager;
  private final Announcer announcer;
  private final Clock clock;

  @Inject
  public ClientCertificateWarning(EntityManager entityManager, Announcer announcer, Clock clock) {
    this.entityManager = entityManager;
    this.announcer = announcer;
    this.clock = clock;
  }

  /**
   * Warns of those whose end is near or past and of which nobody was warned for a day; of at most
   * 1,000 at once, the rest in the next hour.
   */
  public void warn() {
    Instant now = clock.instant();
    entityManager
        .createQuery(
            "select s from ProfileSetupRow s where s.certificateEnds < :end"
                + " and (s.certificateWarned is null or s.certificateWarned <= :before)"
                + " order by s.certificateEnds",
            ProfileSetupRow.class)
        .setParameter("end", now.plus(Standing.CERTIFICATE_WARNING))
        .setParameter("before", now.minus(PAUSE))
        .setMaxResults(MOST)
        .getResultList()
        .forEach(row -> warn(row, now));
  }

  private void warn(ProfileSetupRow row, Instant now) {
    Instant end = Objects.requireNonNull(row.certificateEnds());
    row.certificateWarned(now);
    announcer.announce(
        "org.mayday.profile.certificate.expiring",
        row.platform().toString(),
        Json.createObjectBuilder()
            .add("DeviceUuid", row.platform().toString())
            .add("profile", row.profile())
            .add("notAfter", end.toString())
            .add("daysLeft", Duration.between(now, end).toDays())
            .build());
  }
}
