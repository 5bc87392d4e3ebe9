package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.EndpointReference;

/**
 * The store of certificates and keys (Intel AMT Implementation and Reference Guide,
 * AMT_PublicKeyManagementService).
 */
@XmlRootElement(name = "AMT_PublicKeyManagementService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtPublicKeyManagementService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "EnabledDefault")
  private @Nullable Long enabledDefault;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** CIM enabled state after a start. */
  public Optional<Long> enabledDefault() {
    return Optional.ofNullable(enabledDefault);
  }

  /** CIM enabled state. */
  public Optional<Long> enabledState() {
    return Optional.ofNullable(enabledState);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  private static final String CLASS = "AMT_PublicKeyManagementService";

  /** RSA; the firmware knows no other algorithm here. */
  private static final int RSA = 0;

  /** SHA-256 with RSA. */
  private static final int SHA256_RSA = 1;

  /**
   * Adds an authority that the firmware trusts.
   *
   * @param certificate base64 of its DER form
   */
  public static Invocation<AddTrustedRootCertificateOutput> addTrustedRootCertificate(
      String certificate) {
    return Invocation.of(CLASS, "AddTrustedRootCertificate")
        .with("CertificateBlob", certificate)
        .answering(AddTrustedRootCertificateOutput.class);
  }

  /**
   * Adds a certificate of the PC itself or one that leads to its root.
   *
   * @param certificate base64 of its DER form
   */
  public static Invocation<AddCertificateOutput> addCertificate(String certificate) {
    return Invocation.of(CLASS, "AddCertificate")
        .with("CertificateBlob", certificate)
        .answering(AddCertificateOutput.class);
  }

  /**
   * Adds a key pair that was made elsewhere.
   *
   * @param key base64 of the private key as PKCS #1
   */
  public static Invocation<AddKeyOutput> addKey(String key) {
    return Invocation.of(CLASS, "AddKey").with("KeyBlob", key).answering(AddKeyOutput.class);
  }

  /**
   * Has the firmware make an RSA key pair.
   *
   * @param bits 2048, or 3072 where the firmware can
   */
  public static Invocation<GenerateKeyPairOutput> generateKeyPair(int bits) {
    return Invocation.of(CLASS, "GenerateKeyPair")
        .with("KeyAlgorithm", RSA)
        .with("KeyLength", bits)
        .answering(GenerateKeyPairOutput.class);
  }

  /**
   * Has a certificate request signed with a key of the store.
   *
   * @param keyPair reference to the key pair
   * @param unsigned base64 of the request with an empty signature
   */
  public static Invocation<GeneratePkcs10RequestExOutput> generatePkcs10RequestEx(
      EndpointReference keyPair, String unsigned) {
    return Invocation.of(CLASS, "GeneratePKCS10RequestEx")
        .with("KeyPair", keyPair)
        .with("SigningAlgorithm", SHA256_RSA)
        .with("NullSignedCertificateRequest", unsigned)
        .answering(GeneratePkcs10RequestExOutput.class);
  }
}
