package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Set-up from the PC itself; from AMT 6.2 on (Intel AMT Implementation and Reference Guide,
 * IPS_HostBasedSetupService).
 */
@XmlRootElement(name = "IPS_HostBasedSetupService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsHostBasedSetupService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "CurrentControlMode")
  private @Nullable Long currentControlMode;

  @XmlElement(name = "AllowedControlModes")
  private final List<Long> allowedControlModes = new ArrayList<>();

  @XmlElement(name = "CertChainStatus")
  private @Nullable Long certChainStatus;

  @XmlElement(name = "ConfigurationNonce")
  private @Nullable String configurationNonce;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** The control mode. */
  public Optional<CodedValue<ControlMode>> currentControlMode() {
    return CodedValue.of(ControlMode.class, currentControlMode);
  }

  /** The control modes that can be chosen. */
  public List<CodedValue<ControlMode>> allowedControlModes() {
    return allowedControlModes.stream()
        .map(number -> CodedValue.of(ControlMode.class, number.longValue()))
        .toList();
  }

  /** Certificates of a chain that were taken: 0 none, 1 a part, 2 all. */
  public Optional<Long> certChainStatus() {
    return Optional.ofNullable(certChainStatus);
  }

  /** Random number for a signed set-up, base64. */
  public Optional<String> configurationNonce() {
    return Optional.ofNullable(configurationNonce);
  }

  private static final String CLASS = "IPS_HostBasedSetupService";
  private static final int DIGEST_MD5 = 2;
  private static final int SHA256_RSA = 2;

  /**
   * Takes a PC that is not set up to client control mode.
   *
   * @param passwordHash {@link org.mayday.wsman.amt.DigestHash#hex} of the administrator's password
   */
  public static Invocation<WsmanInstance> setup(String passwordHash) {
    return Invocation.of(CLASS, "Setup")
        .with("NetAdminPassEncryptionType", DIGEST_MD5)
        .with("NetworkAdminPassword", passwordHash);
  }

  /**
   * Hands over the next certificate of the setup server's chain, its own first, the root last.
   *
   * @param certificate base64 of its DER form
   */
  public static Invocation<WsmanInstance> addNextCertInChain(
      String certificate, boolean leaf, boolean root) {
    return Invocation.of(CLASS, "AddNextCertInChain")
        .with("NextCertificate", certificate)
        .with("IsLeafCertificate", leaf)
        .with("IsRootCertificate", root);
  }

  /**
   * Takes a PC that is not set up to admin control mode; the chain has been handed over.
   *
   * @param nonce of the server, 20 bytes in base64
   * @param signature with SHA-256 and RSA over the PC's nonce and this one, in base64
   */
  public static Invocation<WsmanInstance> adminSetup(
      String passwordHash, String nonce, String signature) {
    return Invocation.of(CLASS, "AdminSetup")
        .with("NetAdminPassEncryptionType", DIGEST_MD5)
        .with("NetworkAdminPassword", passwordHash)
        .with("McNonce", nonce)
        .with("SigningAlgorithm", SHA256_RSA)
        .with("DigitalSignature", signature);
  }

  /** Takes a PC from client to admin control mode; otherwise as {@link #adminSetup}. */
  public static Invocation<WsmanInstance> upgradeClientToAdmin(String nonce, String signature) {
    return Invocation.of(CLASS, "UpgradeClientToAdmin")
        .with("McNonce", nonce)
        .with("SigningAlgorithm", SHA256_RSA)
        .with("DigitalSignature", signature);
  }
}
