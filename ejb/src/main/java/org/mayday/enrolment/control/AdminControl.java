package org.mayday.enrolment.control;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import org.mayday.enrolment.control.HostCertificates.Certificate;
import org.mayday.security.control.X509Text;
import org.mayday.setup.control.SetupFailed;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsHostBasedSetupService;

/**
 * Proves to firmware, from its own PC, that this server may have admin control: the chain of the
 * certificate is handed over, and both nonces are signed (Intel AMT Implementation and Reference
 * Guide, IPS_HostBasedSetupService.AdminSetup).
 */
final class AdminControl {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 20;

  private final WsmanClient client;

  AdminControl(WsmanClient client) {
    this.client = client;
  }

  /**
   * Tries one certificate after another.
   *
   * @param method AdminSetup or UpgradeClientToAdmin with nonce and signature
   * @throws SetupFailed if the firmware accepts none of them
   */
  Certificate take(
      List<Certificate> certificates, BiFunction<String, String, Invocation<WsmanInstance>> method)
      throws WsmanException, SetupFailed {
    SetupFailed refusal = SetupFailed.forGood("No provisioning certificate fits.");
    for (Certificate certificate : certificates) {
      try {
        handOver(certificate.identity().chain());
        String nonce = nonce();
        client.invoke(method.apply(nonce, signature(certificate, nonce)));
        return certificate;
      } catch (OperationRefused e) {
        refusal = refused(certificate, e);
      }
    }
    throw refusal;
  }

  private void handOver(List<X509Certificate> chain) throws WsmanException {
    for (int at = 0; at < chain.size(); at++) {
      client.invoke(
          IpsHostBasedSetupService.addNextCertInChain(
              X509Text.base64(chain.get(at)), at == 0, at == chain.size() - 1));
    }
  }

  private static String nonce() {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    return Base64.getEncoder().encodeToString(nonce);
  }

  /** Over the nonce that the firmware has now, and the server's behind it. */
  private String signature(Certificate certificate, String nonce)
      throws WsmanException, SetupFailed {
    String told =
        client
            .get(IpsHostBasedSetupService.class)
            .configurationNonce()
            .orElseThrow(() -> SetupFailed.forGood("The firmware tells no nonce."));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(certificate.identity().key());
      signature.update(Base64.getMimeDecoder().decode(told));
      signature.update(Base64.getDecoder().decode(nonce));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw SetupFailed.forGood("The key of the provisioning certificate cannot sign.", e);
    } catch (IllegalArgumentException e) {
      throw SetupFailed.forGood("The nonce of the firmware is none.", e);
    }
  }

  private static SetupFailed refused(Certificate certificate, OperationRefused e) {
    return SetupFailed.forGood(
        "The firmware refused the certificate for %s (%s returned %d). It does so if its own domain, from"
                .formatted(certificate.suffix(), e.method(), e.returnValue())
            + " DHCP (option 15) or entered at the PC, is another one, if it knows none of the"
            + " certificate's roots, or if its clock is outside of the certificate's time.",
        e);
  }
}
