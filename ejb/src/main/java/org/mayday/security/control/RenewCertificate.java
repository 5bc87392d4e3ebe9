package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;

/**
 * Renews the certificate that TLS of the firmware shows, if it is near its end. Made to be done at
 * every visit: where nothing is due, it says so and changes nothing.
 */
@Dependent
public class RenewCertificate implements FirmwareOperation {
  private static final String DAYS = "days";
  private static final String YEARS = "years";
  private static final long USUAL_DAYS = 60;
  private static final long USUAL_YEARS = 2;
  private static final int DAYS_OF_YEAR = 365;

  @Inject Renewal renewal;
  @Inject Clock clock;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("certificates.renew", "security")
        .role(Role.SUPERVISOR)
        .deadline(Duration.ofMinutes(5))
        .with(
            Parameter.number(DAYS, 1, 3650).optional().initially(String.valueOf(USUAL_DAYS)),
            Parameter.number(YEARS, 1, 10).optional().initially(String.valueOf(USUAL_YEARS)));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Duration ahead = Duration.ofDays(said(work, DAYS, USUAL_DAYS));
    Duration life = Duration.ofDays(said(work, YEARS, USUAL_YEARS) * DAYS_OF_YEAR);
    if (ahead.compareTo(life) >= 0) {
      throw new BadArguments("days must be fewer than the new certificate will hold.");
    }
    Facts facts = new Facts();
    Optional<String> shown = TlsCredential.of(work.client());
    if (shown.isEmpty()) {
      return Sheet.of(
          facts.with("outcome", "nothing to renew: TLS shows no certificate").as("renewal"));
    }
    CertificateStore store = CertificateStore.of(work.client());
    CertificateStore.Certificate certificate = store.certificate(shown.get());
    X509Certificate x509 =
        certificate
            .parsed()
            .orElseThrow(
                () ->
                    new OperationFailed(
                        Kind.NONSENSE, "The certificate that TLS shows cannot be read."));
    Instant end = x509.getNotAfter().toInstant();
    if (end.isAfter(clock.instant().plus(ahead))) {
      return Sheet.of(
          facts
              .with("outcome", "not yet due")
              .with("certificate", certificate.id())
              .with("subject", x509.getSubjectX500Principal().getName())
              .with("issuer", x509.getIssuerX500Principal().getName())
              .with("validUntil", end)
              .with("dueFrom", end.minus(ahead))
              .as("renewal"));
    }
    return Sheet.of(renewal.follow(work, store, certificate, x509, life).as("renewal"));
  }

  private static long said(Work work, String parameter, long otherwise) {
    return work.arguments().optional(parameter).map(Long::parseLong).orElse(otherwise);
  }
}
