package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Lists the certificates of the firmware, how long they hold and what uses them. */
@Dependent
public class ListCertificates implements FirmwareOperation {
  private static final Duration SOON = Duration.ofDays(30);

  @Inject Clock clock;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("certificates.list", "security");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    CertificateStore store = CertificateStore.of(work.client());
    List<Map<String, String>> rows = new ArrayList<>();
    for (CertificateStore.Certificate certificate : store.certificates()) {
      rows.add(row(store, certificate));
    }
    return Sheet.of(Sheet.Part.rows("certificates", rows));
  }

  private Map<String, String> row(
      CertificateStore store, CertificateStore.Certificate certificate) {
    Facts facts =
        new Facts()
            .with("certificate", certificate.id())
            .with("kind", certificate.trustedRoot() ? "trusted root" : "own")
            .with("usedBy", certificate.uses());
    if (certificate.parsed().isEmpty()) {
      return facts
          .with("subject", certificate.told().subject())
          .with("issuer", certificate.told().issuer())
          .with("warning", "it cannot be read")
          .map();
    }
    X509Certificate x509 = certificate.parsed().get();
    return facts
        .with("subject", x509.getSubjectX500Principal().getName())
        .with("issuer", x509.getIssuerX500Principal().getName())
        .with("serialNumber", x509.getSerialNumber().toString(16))
        .with("validFrom", x509.getNotBefore().toInstant())
        .with("validUntil", x509.getNotAfter().toInstant())
        .with("warning", warning(x509))
        .with("keyPair", store.keyOf(x509).map(CertificateStore.KeyPair::id))
        .with("readOnly", certificate.told().readOnlyCertificate())
        .with("sha256", certificate.sha256())
        .map();
  }

  private String warning(X509Certificate x509) {
    Instant now = clock.instant();
    Instant end = x509.getNotAfter().toInstant();
    if (end.isBefore(now)) {
      return "expired";
    }
    if (x509.getNotBefore().toInstant().isAfter(now)) {
      return "not valid yet";
    }
    Duration left = Duration.between(now, end);
    return left.compareTo(SOON) < 0 ? "expires in " + left.toDays() + " days" : "";
  }
}
