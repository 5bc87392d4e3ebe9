package org.mayday.simulator.firmware;

import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.log.AuditEvent;
import org.mayday.simulator.platform.Accounts;
import org.mayday.simulator.platform.Certificates;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.setup.ServerChain;
import org.mayday.simulator.wsman.SoapRequest;

/**
 * Methods of IPS_HostBasedSetupService (Intel AMT Implementation and Reference Guide, "Host Based
 * Setup"): software on the PC takes it to client or to admin control mode, the latter for a server
 * with a certificate that the firmware trusts.
 */
final class HostSetupMethods {

  private static final String SERVICE = "IPS_HostBasedSetupService.";
  private static final int INVALID_MODE = 3;
  private static final int NOT_PERMITTED = 16;
  private static final int INVALID_PARAMETER = 36;
  private static final int DATA_MISSING = 2057;
  private static final int INVALID_CERTIFICATE = 2063;
  private static final int INVALID_CREDENTIALS = 2069;
  private static final int LARGEST_CERTIFICATE = 12 * 1024;
  private static final int NONCE_BYTES = 20;
  private static final String DIGEST_MD5 = "2";
  private static final Map<String, String> ALGORITHMS =
      Map.of("2", "SHA256withRSA", "3", "SHA384withRSA");

  private HostSetupMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        SERVICE + "AddNextCertInChain", HostSetupMethods::add,
        SERVICE + "AdminSetup", HostSetupMethods::adminSetup,
        SERVICE + "Setup", HostSetupMethods::clientSetup,
        SERVICE + "UpgradeClientToAdmin", HostSetupMethods::upgrade);
  }

  private static String add(SoapRequest request, SimulatedPc pc) {
    if (pc.provisioning().state() == State.POST && !pc.consent().inClientControl()) {
      pc.provisioning().refuse("it is in admin control mode already");
      return Method.returns(INVALID_MODE);
    }
    Optional<X509Certificate> certificate =
        request
            .parameter("NextCertificate")
            .filter(base64 -> base64.length() <= LARGEST_CERTIFICATE)
            .flatMap(Certificates::parse);
    if (certificate.isEmpty()) {
      pc.provisioning().refuse("what should be a certificate is none");
      return Method.returns(INVALID_CERTIFICATE);
    }
    boolean good =
        pc.provisioning()
            .add(
                certificate.get(),
                isTrue(request, "IsLeafCertificate"),
                isTrue(request, "IsRootCertificate"));
    return Method.returns(good ? Method.COMPLETED : INVALID_CERTIFICATE);
  }

  private static boolean isTrue(SoapRequest request, String name) {
    return request.parameter(name).filter("true"::equals).isPresent();
  }

  private static String adminSetup(SoapRequest request, SimulatedPc pc) {
    int wrong = firstWrong(request, pc);
    if (wrong == Method.COMPLETED) {
      wrong = signatureWrong(request, pc);
    }
    if (wrong == Method.COMPLETED) {
      admin(request, pc);
      finish(pc, false);
    }
    return Method.returns(wrong);
  }

  private static String clientSetup(SoapRequest request, SimulatedPc pc) {
    int wrong = firstWrong(request, pc);
    if (wrong == Method.COMPLETED) {
      admin(request, pc);
      finish(pc, true);
    }
    return Method.returns(wrong);
  }

  private static String upgrade(SoapRequest request, SimulatedPc pc) {
    if (pc.provisioning().state() != State.POST || !pc.consent().inClientControl()) {
      pc.provisioning().refuse("it is not in client control mode");
      return Method.returns(INVALID_MODE);
    }
    int wrong = signatureWrong(request, pc);
    if (wrong == Method.COMPLETED) {
      finish(pc, false);
    }
    return Method.returns(wrong);
  }

  /** Only software on the PC sets up, only once, and with the hash of a password. */
  private static int firstWrong(SoapRequest request, SimulatedPc pc) {
    Provisioning provisioning = pc.provisioning();
    if (provisioning.state() != State.PRE) {
      provisioning.refuse(
          provisioning.state() == State.IN
              ? "a setup server is being waited for, from another side"
              : "it is set up already");
      return INVALID_MODE;
    }
    if (!provisioning.visitor().isSystem()) {
      provisioning.refuse("only software on the PC may do that");
      return NOT_PERMITTED;
    }
    boolean fits =
        request.parameter("NetAdminPassEncryptionType").filter(DIGEST_MD5::equals).isPresent()
            && request.parameter("NetworkAdminPassword").orElse("").matches("[0-9A-Fa-f]{32}");
    if (!fits) {
      provisioning.refuse("the password is not 32 hexadecimal digits of MD5");
      return INVALID_PARAMETER;
    }
    return Method.COMPLETED;
  }

  private static int signatureWrong(SoapRequest request, SimulatedPc pc) {
    if (pc.provisioning().chainStatus() != ServerChain.Status.COMPLETE) {
      pc.provisioning().refuse("the chain of the server's certificate has not come, or not all");
      return DATA_MISSING;
    }
    String algorithm = ALGORITHMS.get(request.parameter("SigningAlgorithm").orElse(""));
    Optional<byte[]> nonce =
        bytes(request, "McNonce", NONCE_BYTES).filter(all -> all.length == NONCE_BYTES);
    Optional<byte[]> signature = bytes(request, "DigitalSignature", 1024);
    if (algorithm == null || nonce.isEmpty() || signature.isEmpty()) {
      pc.provisioning().refuse("nonce, algorithm or signature is missing or is none");
      return INVALID_PARAMETER;
    }
    return pc.provisioning().isSigned(algorithm, nonce.get(), signature.get())
        ? Method.COMPLETED
        : INVALID_CREDENTIALS;
  }

  private static void admin(SoapRequest request, SimulatedPc pc) {
    byte[] hash = HexFormat.of().parseHex(request.parameter("NetworkAdminPassword").orElseThrow());
    pc.accounts().admin(Accounts.FACTORY_NAME, Base64.getEncoder().encodeToString(hash));
  }

  /** The PC is set up from now on. */
  static void finish(SimulatedPc pc, boolean clientControl) {
    pc.auditTrail().note(AuditEvent.PROVISIONING_COMPLETED, "", "");
    if (clientControl) {
      pc.consent().clientControl();
    } else {
      pc.consent().adminControl();
    }
    pc.provisioning().state(State.POST);
  }

  private static Optional<byte[]> bytes(SoapRequest request, String name, int most) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(request.parameter(name).orElse(""));
      return bytes.length == 0 || bytes.length > most ? Optional.empty() : Optional.of(bytes);
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }
}
