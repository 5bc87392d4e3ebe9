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
 * Ties a server to what the PC logs in there with (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessCredentialContext).
 */
@XmlRootElement(name = "AMT_RemoteAccessCredentialContext")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtRemoteAccessCredentialContext {
  @XmlElement(name = "ElementInContext")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference elementInContext;

  @XmlElement(name = "ElementProvidingContext")
  @XmlJavaTypeAdapter(EndpointReferenceAdapter.class)
  private @Nullable EndpointReference elementProvidingContext;

  /** An AMT_PublicKeyCertificate or an AMT_MPSUsernamePassword. */
  public Optional<EndpointReference> elementInContext() {
    return Optional.ofNullable(elementInContext);
  }

  /** The AMT_ManagementPresenceRemoteSAP. */
  public Optional<EndpointReference> elementProvidingContext() {
    return Optional.ofNullable(elementProvidingContext);
  }
}
