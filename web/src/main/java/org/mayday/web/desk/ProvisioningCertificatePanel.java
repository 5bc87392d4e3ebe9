package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.ProvisioningCertificates;

/** The certificates with which PCs are set up, and the upload of one. */
@Named
@RequestScoped
public class ProvisioningCertificatePanel {
  /** More than the boundary takes, which says so. */
  private static final int READ = 70_000;

  @Inject ProvisioningCertificates certificates;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable Part file;
  private @Nullable String password;

  public List<ProvisioningCertificate> getAll() {
    return certificates.all();
  }

  /** Adds the certificate in the file. */
  public void add() throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      byte[] pkcs12 = bytes.readNBytes(READ);
      ProvisioningCertificate added =
          told.attempt(() -> certificates.add(pkcs12, password == null ? "" : password));
      if (added != null) {
        told.done("setup.cert.added", added.suffix());
      }
    }
  }

  /** Removes a certificate. */
  public void remove() {
    UUID id = asked.id("certificate");
    if (told.tried(() -> certificates.remove(id))) {
      told.done("setup.cert.removed");
    }
  }

  public @Nullable Part getFile() {
    return file;
  }

  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  public @Nullable String getPassword() {
    return null;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }
}
