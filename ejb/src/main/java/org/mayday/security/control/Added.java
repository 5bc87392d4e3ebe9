package org.mayday.security.control;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.instance.EndpointReference;

/** Tells what the firmware has added. */
final class Added {
  private Added() {}

  static Sheet certificate(X509Certificate certificate, Optional<EndpointReference> added) {
    return Sheet.of(
        new Facts()
            .with("certificate", id(added))
            .with("subject", certificate.getSubjectX500Principal().getName())
            .with("sha256", X509Text.sha256(X509Text.der(certificate)))
            .as("added"));
  }

  static Sheet key(Optional<EndpointReference> added) {
    return Sheet.of(new Facts().with("keyPair", id(added)).as("added"));
  }

  private static Optional<String> id(Optional<EndpointReference> added) {
    return added.map(it -> it.selectors().values().getOrDefault("InstanceID", "").toString());
  }
}
