package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.EndpointReferenceAdapter;
import org.mayday.wsman.instance.EndpointReference;

/** That something uses a credential (DMTF CIM_CredentialContext). */
@XmlRootElement(name = "CIM_CredentialContext")
@XmlAccessorType(XmlAccessType.FIELD)
public class CimCredentialContext {
  @XmlElement(name = "ElementInContext")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference elementInContext;

  @XmlElement(name = "ElementProvidingContext")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference elementProvidingContext;

  /** The credential. */
  public Optional<EndpointReference> elementInContext() {
    return Optional.ofNullable(elementInContext);
  }

  /** What uses it. */
  public Optional<EndpointReference> elementProvidingContext() {
    return Optional.ofNullable(elementProvidingContext);
  }
}
