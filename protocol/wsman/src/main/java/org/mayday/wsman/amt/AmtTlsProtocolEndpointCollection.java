package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;

/**
 * All end points that speak TLS (Intel AMT Implementation and Reference Guide,
 * AMT_TLSProtocolEndpointCollection).
 */
@XmlRootElement(name = "AMT_TLSProtocolEndpointCollection")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtTlsProtocolEndpointCollection {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** A reference to the only collection. */
  public static EndpointReference reference() {
    return EndpointReference.to(
        "AMT_TLSProtocolEndpointCollection",
        Selectors.of("ElementName", "TLSProtocolEndpoint Instances Collection"));
  }
}
