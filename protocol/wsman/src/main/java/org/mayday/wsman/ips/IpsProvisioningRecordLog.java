package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.instance.CodedValue;

/**
 * The log that tells how the PC was set up (Intel AMT Implementation and Reference Guide,
 * IPS_ProvisioningRecordLog).
 */
@XmlRootElement(name = "IPS_ProvisioningRecordLog")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsProvisioningRecordLog {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "HealthState")
  private @Nullable Long healthState;

  @XmlElement(name = "LogState")
  private @Nullable Long logState;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "OverwritePolicy")
  private @Nullable Long overwritePolicy;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "CurrentNumberOfRecords")
  private @Nullable Long currentNumberOfRecords;

  @XmlElement(name = "MaxNumberOfRecords")
  private @Nullable Long maxNumberOfRecords;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** CIM health; 5 is good, 0 unknown. */
  public Optional<Long> healthState() {
    return Optional.ofNullable(healthState);
  }

  /** CIM state of the log; 4 is in use. */
  public Optional<Long> logState() {
    return Optional.ofNullable(logState);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** CIM policy when it is full: 2 old records make room, 7 new ones are lost. */
  public Optional<Long> overwritePolicy() {
    return Optional.ofNullable(overwritePolicy);
  }

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Records that are there. */
  public Optional<Long> currentNumberOfRecords() {
    return Optional.ofNullable(currentNumberOfRecords);
  }

  /** Records that fit. */
  public Optional<Long> maxNumberOfRecords() {
    return Optional.ofNullable(maxNumberOfRecords);
  }

  /** Whether it is kept. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }
}
