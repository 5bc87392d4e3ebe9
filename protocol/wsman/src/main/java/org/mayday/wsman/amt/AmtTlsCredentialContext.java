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
 * The certificate that TLS shows (Intel AMT Implementation and Reference Guide,
 * AMT_TLSCredentialContext).
 */
@XmlRootElement(name = "AMT_TLSCredentialContext")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtTlsCredentialContext {
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
