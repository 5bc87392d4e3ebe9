package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mayday.setup.control.SetupTask.Certificate;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.http.TlsNotShared;

/**
 * Gets into a PC that waits to be set up: with one certificate after another, and with one known
 * password after another if the firmware asks for one. None is tried twice, because the firmware
 * locks itself after wrong passwords.
 */
@Dependent
public class Doorway {
  private final SetupLines lines;

  @Inject
  public Doorway(SetupLines lines) {
    this.lines = lines;
  }

  /** Enters, or says why it cannot. */
  Entrance enter(SetupTask task) throws SetupFailed {
    SetupFailed refusal = SetupFailed.forGood("No provisioning certificate fits.");
    for (Certificate certificate : task.certificates()) {
      try {
        return enter(task, certificate);
      } catch (CertificateRefused e) {
        refusal = e.told();
      }
    }
    throw refusal;
  }

  private Entrance enter(SetupTask task, Certificate certificate)
      throws SetupFailed, CertificateRefused {
    for (AmtCredentials login : task.logins()) {
      Line line = lines.waiting(task.address(), certificate.identity(), login);
      boolean in = false;
      try {
        AmtGeneralSettings settings = line.client().get(AmtGeneralSettings.class);
        in = true;
        return new Entrance(line, certificate, login, settings);
      } catch (WsmanTransportException e) {
        judge(certificate, e);
      } catch (WsmanException e) {
        throw Troubles.of(e);
      } finally {
        if (!in) {
          line.close();
        }
      }
    }
    throw SetupFailed.forGood(
        "The firmware accepts the certificate for %s, but none of the passwords that are known. If"
                .formatted(certificate.suffix())
            + " somebody has given it one at the PC (MEBx), say it with the order.");
  }

  /** Returns if the next login may be tried. */
  private static void judge(Certificate certificate, WsmanTransportException e)
      throws SetupFailed, CertificateRefused {
    if (e.kind() == Kind.UNTRUSTED) {
      throw new CertificateRefused(SetupFailed.forGood(words(certificate, e), e));
    }
    if (e.kind() == Kind.CUT) {
      // firmware may refuse so, but also a PC that restarts at this moment ends connections
      throw new CertificateRefused(
          SetupFailed.forNow(
              "The PC ended the connection while the certificate for %s was shown to it."
                  .formatted(certificate.suffix()),
              e));
    }
    if (e.kind() != Kind.UNAUTHORIZED) {
      throw Troubles.of(e);
    }
  }

  private static String words(Certificate certificate, WsmanTransportException e) {
    if (e.getCause() instanceof TlsNotShared) {
      return Troubles.noTls(e);
    }
    String told = String.valueOf(e.getMessage());
    if (told.contains("protocol_version") || told.contains("handshake_failure")) {
      return "The firmware speaks no TLS that this server speaks: " + told + ".";
    }
    return "The firmware refused the certificate for %s. It does so if its own domain, from DHCP"
            .formatted(certificate.suffix())
        + " (option 15) or entered at the PC, is another one, if it knows none of the"
        + " certificate's roots, or if its clock is outside of the certificate's time. "
        + told
        + ".";
  }

  /** The firmware did not take a certificate; perhaps it takes another one. */
  private static final class CertificateRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SetupFailed told;

    CertificateRefused(SetupFailed told) {
      super(told.getMessage(), told);
      this.told = told;
    }

    SetupFailed told() {
      return told;
    }
  }
}
