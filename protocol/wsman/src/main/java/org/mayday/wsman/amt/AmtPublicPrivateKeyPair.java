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
 * A key pair in the store of the firmware; its private half never leaves (Intel AMT Implementation
 * and Reference Guide, AMT_PublicPrivateKeyPair).
 */
@XmlRootElement(name = "AMT_PublicPrivateKeyPair")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtPublicPrivateKeyPair {
  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "DERKey")
  private @Nullable String derKey;

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** The public key in base64: PKCS #1, and since AMT 16 with the algorithm before it. */
  public Optional<String> derKey() {
    return Optional.ofNullable(derKey);
  }

  /** The key of one key pair. */
  public static Selectors key(String instanceId) {
    return Selectors.of("InstanceID", instanceId);
  }

  /** A reference to one key pair. */
  public static EndpointReference reference(String instanceId) {
    return EndpointReference.to("AMT_PublicPrivateKeyPair", key(instanceId));
  }
}
