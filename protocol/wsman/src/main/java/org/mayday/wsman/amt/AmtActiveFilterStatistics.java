package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a filter that is in force has counted (Intel AMT Implementation and Reference Guide,
 * AMT_ActiveFilterStatistics).
 */
@XmlRootElement(name = "AMT_ActiveFilterStatistics")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtActiveFilterStatistics {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "ReadCount")
  private @Nullable Long readCount;

  @XmlElement(name = "ActivationTime")
  private @Nullable String activationTime;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name of the filter. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Packets that fitted. */
  public Optional<Long> readCount() {
    return Optional.ofNullable(readCount);
  }

  /** When it came into force. */
  public Optional<String> activationTime() {
    return Optional.ofNullable(activationTime);
  }
}
