package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/**
 * A root whose certificates may set the firmware up (Intel AMT Implementation and Reference Guide,
 * AMT_ProvisioningCertificateHash).
 */
@XmlRootElement(name = "AMT_ProvisioningCertificateHash")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtProvisioningCertificateHash {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "Enabled")
  private @Nullable Boolean enabled;

  @XmlElement(name = "HashData")
  private @Nullable String hashData;

  @XmlElement(name = "HashType")
  private @Nullable Long hashType;

  @XmlElement(name = "IsDefault")
  private @Nullable Boolean isDefault;

  @XmlElement(name = "SerialNumber")
  private @Nullable String serialNumber;

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Whether it counts. */
  public Optional<Boolean> enabled() {
    return Optional.ofNullable(enabled);
  }

  /** The hash in base64. */
  public Optional<String> hashData() {
    return Optional.ofNullable(hashData);
  }

  /** How it was made. */
  public Optional<CodedValue<CertificateHashType>> hashType() {
    return CodedValue.of(CertificateHashType.class, hashType);
  }

  /** Whether it came with the firmware. */
  public Optional<Boolean> isDefault() {
    return Optional.ofNullable(isDefault);
  }

  /** Serial number of the certificate, if it is told. */
  public Optional<String> serialNumber() {
    return Optional.ofNullable(serialNumber);
  }
}
