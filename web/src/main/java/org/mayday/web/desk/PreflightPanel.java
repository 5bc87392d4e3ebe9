package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.authority.boundary.Authority;
import org.mayday.authority.boundary.MpsCertificate;

/** The certificates of the gateway with what PCs may not like about them. */
@Named
@RequestScoped
public class PreflightPanel {
  @Inject Authority authority;

  private @Nullable List<MpsCertificate> certificates;

  /** All that PCs may be shown, the default ones first. */
  public List<MpsCertificate> getCertificates() {
    if (certificates == null) {
      certificates = authority.checked();
    }
    return certificates;
  }

  /** What to call how PCs take one: "bad" by none, "some" not by all, "good". */
  public String verdict(MpsCertificate certificate) {
    if (certificate.isUnusable()) {
      return "bad";
    }
    return certificate.flaws().isEmpty() ? "good" : "some";
  }

  /** The names for which it is shown, or those that it carries. */
  public List<String> names(MpsCertificate certificate) {
    return certificate.askedFor().isEmpty() ? certificate.names() : certificate.askedFor();
  }
}
