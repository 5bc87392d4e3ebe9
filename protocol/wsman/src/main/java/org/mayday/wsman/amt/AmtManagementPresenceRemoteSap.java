package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;

/**
 * A server that the PC can call (Intel AMT Implementation and Reference Guide,
 * AMT_ManagementPresenceRemoteSAP).
 */
@XmlRootElement(name = "AMT_ManagementPresenceRemoteSAP")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtManagementPresenceRemoteSap {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "AccessInfo")
  private @Nullable String accessInfo;

  @XmlElement(name = "InfoFormat")
  private @Nullable Long infoFormat;

  @XmlElement(name = "CN")
  private @Nullable String cn;

  @XmlElement(name = "Port")
  private @Nullable Long port;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Address. */
  public Optional<String> accessInfo() {
    return Optional.ofNullable(accessInfo);
  }

  /** What the address is. */
  public Optional<CodedValue<AccessInfoFormat>> infoFormat() {
    return CodedValue.of(AccessInfoFormat.class, infoFormat);
  }

  /** The name that its certificate must have. */
  public Optional<String> cn() {
    return Optional.ofNullable(cn);
  }

  /** TCP port. */
  public Optional<Long> port() {
    return Optional.ofNullable(port);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** The key of one server. */
  public static Selectors key(String name) {
    return Selectors.of("Name", name);
  }

  /** A reference to one server. */
  public static EndpointReference reference(String name) {
    return EndpointReference.to("AMT_ManagementPresenceRemoteSAP", key(name));
  }
}
