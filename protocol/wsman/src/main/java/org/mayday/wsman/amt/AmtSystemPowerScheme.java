package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * In which power states of the PC the firmware is awake (Intel AMT Implementation and Reference
 * Guide, AMT_SystemPowerScheme).
 */
@XmlRootElement(name = "AMT_SystemPowerScheme")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtSystemPowerScheme {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Description")
  private @Nullable String description;

  @XmlElement(name = "SchemeGUID")
  private @Nullable String schemeGuid;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** What it means, such as "Mobile: ON in S0". */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** Its GUID, 16 bytes in base64. */
  public Optional<String> schemeGuid() {
    return Optional.ofNullable(schemeGuid);
  }

  /**
   * Makes a scheme the one in use.
   *
   * @param instanceId its key, such as "SCHEME 1"
   */
  public static Invocation<WsmanInstance> setPowerScheme(String instanceId) {
    return Invocation.of("AMT_SystemPowerScheme", "SetPowerScheme")
        .on(Selectors.of("InstanceID", instanceId));
  }
}
