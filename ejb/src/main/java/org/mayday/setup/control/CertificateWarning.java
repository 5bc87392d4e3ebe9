package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Announcer;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.ProvisioningCertificate.State;
import org.mayday.setup.entity.ProvisioningCertificateRow;

/** Announces once a day that provisioning certificates end soon. Needs a transaction. */
@Dependent
public class CertificateWarning {
  private static final Duration PAUSE = Duration.ofHours(23); // looked at once an hour

  private final CertificateBook book;
  private final Announcer announcer;
  private final Clock clock;

  @Inject
  public CertificateWarning(CertificateBook book, Announcer announcer, Clock clock) {
    this.book = book;
    this.announcer = announcer;
    this.clock = clock;
  }

  /** Warns of those whose end is near or past and of which nobody was warned for a day. */
  public void warn() {
    Instant now = clock.instant();
    for (ProvisioningCertificateRow row : book.rows()) {
      State state = book.state(row);
      if (state != State.GOOD && isDue(row.warnedAt(), now)) {
        row.warned(now);
        announce(row.certificate(state), now);
      }
    }
  }

  private static boolean isDue(@Nullable Instant before, Instant now) {
    return before == null || !before.plus(PAUSE).isAfter(now) || before.isAfter(now);
  }

  private void announce(ProvisioningCertificate certificate, Instant now) {
    announcer.announce(
        "org.mayday.setup.certificate.expiring",
        certificate.sha256(),
        Json.createObjectBuilder()
            .add("commonName", certificate.commonName())
            .add("suffix", certificate.suffix())
            .add("sha256", certificate.sha256())
            .add("notAfter", certificate.notAfter().toString())
            .add("daysLeft", Duration.between(now, certificate.notAfter()).toDays())
            .build());
  }
}
