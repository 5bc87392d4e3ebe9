package org.mayday.web.rest.json;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.authority.boundary.MpsCertificate;

/** A certificate of the gateway as a PC sees it that is to decide whether to trust it. */
@Schema(
    name = "CheckedCertificate",
    description =
        "A certificate of the gateway as a PC sees it that is to decide whether to trust it.")
public record CertificateJson(
    @Schema(description = "Names for which it is shown in TLS (RFC 6066 3); empty if for all.")
        List<String> askedFor,
    @Schema(description = "Whether PCs that ask for no name are shown it.") boolean byDefault,
    String commonName,
    List<String> names,
    @Schema(example = "RSA") String keyType,
    Instant notBefore,
    Instant notAfter,
    String rootSubject,
    String rootSha256,
    @Schema(description = "False if no PC can accept it.") boolean usable,
    List<FlawJson> flaws) {

  /** As the boundary tells it. */
  public static CertificateJson of(MpsCertificate from) {
    return new CertificateJson(
        from.askedFor(),
        from.byDefault(),
        from.commonName(),
        from.names(),
        from.keyType(),
        from.notBefore(),
        from.notAfter(),
        from.rootSubject(),
        from.rootSha256(),
        !from.isUnusable(),
        from.flaws().stream().map(flaw -> new FlawJson(flaw.serious(), flaw.says())).toList());
  }
}
