package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the firmware takes part in Kerberos (Intel AMT Implementation and Reference Guide,
 * AMT_KerberosSettingData).
 */
@XmlRootElement(name = "AMT_KerberosSettingData")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtKerberosSettingData {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "KrbEnabled")
  private @Nullable Boolean krbEnabled;

  @XmlElement(name = "RealmName")
  private @Nullable String realmName;

  @XmlElement(name = "ServicePrincipalName")
  private final List<String> servicePrincipalName = new ArrayList<>();

  @XmlElement(name = "ServicePrincipalProtocol")
  private final List<Long> servicePrincipalProtocol = new ArrayList<>();

  @XmlElement(name = "KeyVersion")
  private @Nullable Long keyVersion;

  @XmlElement(name = "EncryptionAlgorithm")
  private @Nullable Long encryptionAlgorithm;

  @XmlElement(name = "SupportedEncryptionAlgorithms")
  private final List<Long> supportedEncryptionAlgorithms = new ArrayList<>();

  @XmlElement(name = "MaximumClockTolerance")
  private @Nullable Long maximumClockTolerance;

  @XmlElement(name = "ConfigurationMethod")
  private @Nullable Long configurationMethod;

  @XmlElement(name = "Passphrase")
  private @Nullable String passphrase;

  @XmlElement(name = "Salt")
  private @Nullable String salt;

  @XmlElement(name = "IterationCount")
  private @Nullable Long iterationCount;

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Whether Kerberos accounts can log in. */
  public Optional<Boolean> krbEnabled() {
    return Optional.ofNullable(krbEnabled);
  }

  /** Name of the Kerberos realm. */
  public Optional<String> realmName() {
    return Optional.ofNullable(realmName);
  }

  /** Names of the services for which tickets are taken. */
  public List<String> servicePrincipalName() {
    return List.copyOf(servicePrincipalName);
  }

  /** Protocol of each: 0 HTTP, 1 HTTPS, 2 redirection, 3 redirection over TLS. */
  public List<Long> servicePrincipalProtocol() {
    return List.copyOf(servicePrincipalProtocol);
  }

  /** Version of the key that the directory has. */
  public Optional<Long> keyVersion() {
    return Optional.ofNullable(keyVersion);
  }

  /** Algorithm of that key: 0 RC4 with HMAC, 1 AES. */
  public Optional<Long> encryptionAlgorithm() {
    return Optional.ofNullable(encryptionAlgorithm);
  }

  /** Algorithms that the firmware knows. */
  public List<Long> supportedEncryptionAlgorithms() {
    return List.copyOf(supportedEncryptionAlgorithms);
  }

  /** Minutes by which clocks may differ. */
  public Optional<Long> maximumClockTolerance() {
    return Optional.ofNullable(maximumClockTolerance);
  }

  /** How the key was given: 0 as a key, 1 by a pass phrase. */
  public Optional<Long> configurationMethod() {
    return Optional.ofNullable(configurationMethod);
  }

  /** Never told; empty. */
  public Optional<String> passphrase() {
    return Optional.ofNullable(passphrase);
  }

  /** Salt of the pass phrase, in base64. */
  public Optional<String> salt() {
    return Optional.ofNullable(salt);
  }

  /** Rounds of the pass phrase. */
  public Optional<Long> iterationCount() {
    return Optional.ofNullable(iterationCount);
  }
}
