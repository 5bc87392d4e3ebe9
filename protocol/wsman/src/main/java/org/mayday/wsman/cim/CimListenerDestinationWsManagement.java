package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who gets events (DMTF CIM schema, CIM_ListenerDestinationWSManagement). */
@XmlRootElement(name = "CIM_ListenerDestinationWSManagement")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimListenerDestinationWsManagement {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Destination")
  private @Nullable String destination;

  @XmlElement(name = "DeliveryMode")
  private @Nullable Long deliveryMode;

  @XmlElement(name = "DeliveryAuthentication")
  private @Nullable Long deliveryAuthentication;

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

  /** Address to which events are posted. */
  public Optional<String> destination() {
    return Optional.ofNullable(destination);
  }

  /** 2 push, 3 push with acknowledgement. */
  public Optional<Long> deliveryMode() {
    return Optional.ofNullable(deliveryMode);
  }

  /** 2 none, 3 digest, others by the standard. */
  public Optional<Long> deliveryAuthentication() {
    return Optional.ofNullable(deliveryAuthentication);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }
}
