package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Output of AMT_PublicKeyManagementService.GeneratePKCS10RequestEx (Intel AMT Implementation and
 * Reference Guide, AMT_PublicKeyManagementService).
 */
@XmlRootElement(name = "GeneratePKCS10RequestEx_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class GeneratePkcs10RequestExOutput {
  @XmlElement(name = "SignedCertificateRequest")
  private @Nullable String signedCertificateRequest;

  @XmlElement(name = "ReturnValue")
  private @Nullable Long returnValue;

  /** The request with its signature, base64 of its DER form. */
  public Optional<String> signedCertificateRequest() {
    return Optional.ofNullable(signedCertificateRequest);
  }

  /** What the firmware says of the call; 0 is success. */
  public Optional<Long> returnValue() {
    return Optional.ofNullable(returnValue);
  }
}
