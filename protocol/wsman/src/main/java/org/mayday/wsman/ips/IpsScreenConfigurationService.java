package org.mayday.wsman.ips;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Keeps the PC's screens blank while somebody works on it (Intel AMT Implementation and Reference
 * Guide, IPS_ScreenConfigurationService).
 */
@XmlRootElement(name = "IPS_ScreenConfigurationService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class IpsScreenConfigurationService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "CurrentState")
  private @Nullable Long currentState;

  @XmlElement(name = "RemainingConsecutiveRebootsNum")
  private @Nullable Long remainingReboots;

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

  /** 1 if the screens can be blanked. */
  public Optional<Long> enabledState() {
    return Optional.ofNullable(enabledState);
  }

  /** 1 if the screens are blank now. */
  public Optional<Long> currentState() {
    return Optional.ofNullable(currentState);
  }

  /** Resets after which the screens are still blank. */
  public Optional<Long> remainingReboots() {
    return Optional.ofNullable(remainingReboots);
  }

  /**
   * Blanks the screens, or shows them again.
   *
   * @param reboots how many resets the blanking outlives, 0 to 3
   */
  public static Invocation<WsmanInstance> setSessionState(boolean blank, int reboots) {
    return Invocation.of("IPS_ScreenConfigurationService", "SetSessionState")
        .with("SessionState", blank ? 1 : 0)
        .with("ConsecutiveRebootsNum", reboots);
  }
}
