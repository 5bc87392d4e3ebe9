package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.authority.boundary.MpsCertificate;

/** The certificates of the gateway. */
@Schema(name = "Certificates", description = "The certificates of the gateway.")
public record CertificatesJson(List<CertificateJson> certificates) {

  /** As the boundary tells it. */
  public static CertificatesJson of(List<MpsCertificate> from) {
    return new CertificatesJson(from.stream().map(CertificateJson::of).toList());
  }
}
