package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;

/** The PC and the management engine as systems (DMTF CIM schema). */
@XmlRootElement(name = "CIM_ComputerSystem")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimComputerSystem {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "Dedicated")
  private final List<Long> dedicated = new ArrayList<>();

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "NameFormat")
  private @Nullable String nameFormat;

  @XmlElement(name = "OperationalStatus")
  private final List<Long> operationalStatus = new ArrayList<>();

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** What the system is dedicated to; 14 is management controller. */
  public List<Long> dedicated() {
    return List.copyOf(dedicated);
  }

  /** Whether the system works. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** The state last asked for. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** How the name was made. */
  public Optional<String> nameFormat() {
    return Optional.ofNullable(nameFormat);
  }

  /** CIM operational status. */
  public List<Long> operationalStatus() {
    return List.copyOf(operationalStatus);
  }

  /** The PC itself. */
  public static EndpointReference managedSystem() {
    return EndpointReference.to(
        "CIM_ComputerSystem",
        Selectors.of("CreationClassName", "CIM_ComputerSystem").and("Name", "ManagedSystem"));
  }
}
