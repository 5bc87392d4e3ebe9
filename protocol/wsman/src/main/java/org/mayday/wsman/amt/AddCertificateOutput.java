package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.EndpointReferenceAdapter;
import org.mayday.wsman.instance.EndpointReference;

/**
 * Output of AMT_PublicKeyManagementService.AddCertificate (Intel AMT Implementation and Reference
 * Guide, AMT_PublicKeyManagementService).
 */
@XmlRootElement(name = "AddCertificate_OUTPUT")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AddCertificateOutput {
  @XmlElement(name = "CreatedCertificate")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference createdCertificate;

  @XmlElement(name = "ReturnValue")
  private @Nullable Long returnValue;

  /** The certificate as the store has it. */
  public Optional<EndpointReference> createdCertificate() {
    return Optional.ofNullable(createdCertificate);
  }

  /** What the firmware says of the call; 0 is success. */
  public Optional<Long> returnValue() {
    return Optional.ofNullable(returnValue);
  }
}
