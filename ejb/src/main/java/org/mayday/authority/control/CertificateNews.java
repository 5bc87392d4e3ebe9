package org.mayday.authority.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Announcer;
import org.mayday.authority.boundary.CertificateState;

/** Announces that certificates of the gateway end soon, once a day, and that they were renewed. */
@ApplicationScoped
public class CertificateNews {
  @Inject Announcer announcer;
  Clock clock = Clock.systemUTC();

  private @Nullable LocalDate warnedOn;

  /** Warns if the end is near and nobody was warned today (UTC). Needs a transaction. */
  public synchronized void warn(CertificateState state, X509Certificate certificate) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (state.expiring() && !today.equals(warnedOn)) {
      warnedOn = today;
      announce("expiring", certificate, state.daysLeft());
    }
  }

  /** Tells that another certificate is shown. Needs a transaction. */
  public void renewed(CertificateState state, X509Certificate certificate) {
    announce("renewed", certificate, state.daysLeft());
  }

  private void announce(String what, X509Certificate certificate, long daysLeft) {
    announcer.announce(
        "org.mayday.certificate." + what,
        CertificateText.sha256(certificate),
        Json.createObjectBuilder()
            .add("subject", certificate.getSubjectX500Principal().getName())
            .add("serial", certificate.getSerialNumber().toString(16))
            .add("sha256", CertificateText.sha256(certificate))
            .add("notAfter", certificate.getNotAfter().toInstant().toString())
            .add("daysLeft", daysLeft)
            .build());
  }
}
