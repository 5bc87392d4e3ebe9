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
 * Output of AMT_GeneralSettings.AMTAuthenticate (Intel AMT Implementation and Reference Guide,
 * AMT_GeneralSettings).
 */
@XmlRootElement(name = "AMTAuthenticate_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtAuthenticateOutput {
  @XmlElement(name = "Nonce")
  private @Nullable String nonce;

  @XmlElement(name = "UUID")
  private @Nullable String uuid;

  @XmlElement(name = "FQDN")
  private @Nullable String fqdn;

  @XmlElement(name = "FWVersion")
  private @Nullable String fwVersion;

  @XmlElement(name = "AMTSVN")
  private @Nullable Long amtSvn;

  @XmlElement(name = "SignatureMechanism")
  private @Nullable Long signatureMechanism;

  @XmlElement(name = "Signature")
  private @Nullable String signature;

  @XmlElement(name = "LengthOfCertificates")
  private final List<Long> lengthOfCertificates = new ArrayList<>();

  @XmlElement(name = "Certificates")
  private @Nullable String certificates;

  @XmlElement(name = "ReturnValue")
  private @Nullable Long returnValue;

  /** Random bytes of the firmware, in base64. */
  public Optional<String> nonce() {
    return Optional.ofNullable(nonce);
  }

  /** The UUID of the PC in base64. */
  public Optional<String> uuid() {
    return Optional.ofNullable(uuid);
  }

  /** The name of the PC. */
  public Optional<String> fqdn() {
    return Optional.ofNullable(fqdn);
  }

  /** Version of the firmware. */
  public Optional<String> fwVersion() {
    return Optional.ofNullable(fwVersion);
  }

  /** Security version of the firmware. */
  public Optional<Long> amtSvn() {
    return Optional.ofNullable(amtSvn);
  }

  /** How it was signed. */
  public Optional<Long> signatureMechanism() {
    return Optional.ofNullable(signatureMechanism);
  }

  /** The signature in base64. */
  public Optional<String> signature() {
    return Optional.ofNullable(signature);
  }

  /** Bytes of each certificate of the chain. */
  public List<Long> lengthOfCertificates() {
    return List.copyOf(lengthOfCertificates);
  }

  /** The certificates of the chain one after another, base64. */
  public Optional<String> certificates() {
    return Optional.ofNullable(certificates);
  }

  /** What the firmware says of the call; 0 is success. */
  public Optional<Long> returnValue() {
    return Optional.ofNullable(returnValue);
  }
}
