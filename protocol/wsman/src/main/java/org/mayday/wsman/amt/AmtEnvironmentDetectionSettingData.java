package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

/**
 * How Intel AMT knows whether it is inside the company network (Intel AMT Implementation and
 * Reference Guide, AMT_EnvironmentDetectionSettingData).
 */
@XmlRootElement(name = "AMT_EnvironmentDetectionSettingData")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtEnvironmentDetectionSettingData {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "DetectionAlgorithm")
  private @Nullable Long detectionAlgorithm;

  @XmlElement(name = "DetectionStrings")
  private final List<String> detectionStrings = new ArrayList<>();

  @XmlElement(name = "DetectionIPv6LocalPrefixes")
  private final List<String> detectionIpv6LocalPrefixes = new ArrayList<>();

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** By what it knows. */
  public Optional<CodedValue<DetectionAlgorithm>> detectionAlgorithm() {
    return CodedValue.of(DetectionAlgorithm.class, detectionAlgorithm);
  }

  /** Domains of the company, at most 5. */
  public List<String> detectionStrings() {
    return List.copyOf(detectionStrings);
  }

  /** IPv6 prefixes of the company. */
  public List<String> detectionIpv6LocalPrefixes() {
    return List.copyOf(detectionIpv6LocalPrefixes);
  }
}
