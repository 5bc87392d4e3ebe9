package org.mayday.wsman.cim;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a part of the firmware (DMTF CIM schema). The version of Intel AMT is the instance
 * with InstanceID "AMT".
 */
@XmlRootElement(name = "CIM_SoftwareIdentity")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CimSoftwareIdentity {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "VersionString")
  private @Nullable String versionString;

  @XmlElement(name = "IsEntity")
  private @Nullable Boolean isEntity;

  /** The part: AMT, Flash, Netstack, AMTApps, Build Number, Sku, ... */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Its version, such as 12.0.67. */
  public Optional<String> versionString() {
    return Optional.ofNullable(versionString);
  }

  /** Whether the part is there itself. */
  public Optional<Boolean> isEntity() {
    return Optional.ofNullable(isEntity);
  }

  /** InstanceID of the version of Intel AMT. */
  public static final String AMT = "AMT";

  /** InstanceID of the build number. */
  public static final String BUILD_NUMBER = "Build Number";

  /** The version of a part among all that were enumerated. */
  public static Optional<String> versionOf(String part, List<CimSoftwareIdentity> all) {
    return all.stream()
        .filter(identity -> part.equals(identity.instanceId))
        .findFirst()
        .flatMap(CimSoftwareIdentity::versionString);
  }
}
