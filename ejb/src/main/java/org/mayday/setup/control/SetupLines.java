package org.mayday.setup.control;

import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.http.CertificatePin;

/** Opens lines to the firmware of PCs in the network. A line connects when it is first used. */
public interface SetupLines {

  /**
   * To a PC that waits to be set up: TLS on port 16993, in which both sides show a certificate.
   *
   * @param address IP address of the PC
   */
  Line waiting(String address, ProvisioningIdentity identity, AmtCredentials login);

  /**
   * To a PC that is set up.
   *
   * @param tls whether on port 16993, else on 16992
   */
  default Line controlled(String address, boolean tls, AmtCredentials login) {
    return controlled(address, tls, login, sha256 -> true);
  }

  /**
   * To a PC that is set up.
   *
   * @param tls whether on port 16993, else on 16992
   * @param pin which certificate it may show in TLS
   */
  Line controlled(String address, boolean tls, AmtCredentials login, CertificatePin pin);
}
