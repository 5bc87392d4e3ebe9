package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.cim.EnabledState;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Takes wireless profiles (Intel AMT Implementation and Reference Guide,
 * AMT_WiFiPortConfigurationService).
 */
@XmlRootElement(name = "AMT_WiFiPortConfigurationService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtWiFiPortConfigurationService {
  private static final String NAME = "AMT_WiFiPortConfigurationService";

  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "HealthState")
  private @Nullable Long healthState;

  @XmlElement(name = "LastConnectedSsidUnderMeControl")
  private @Nullable String lastConnectedSsidUnderMeControl;

  @XmlElement(name = "NoHostCsmeSoftwarePolicy")
  private @Nullable Long noHostCsmeSoftwarePolicy;

  @XmlElement(name = "localProfileSynchronizationEnabled")
  private @Nullable Long localProfileSynchronizationEnabled;

  @XmlElement(name = "UEFIWiFiProfileShareEnabled")
  private @Nullable Boolean uefiWiFiProfileShareEnabled;

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

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Whether it works. */
  public Optional<CodedValue<EnabledState>> enabledState() {
    return CodedValue.of(EnabledState.class, enabledState);
  }

  /** 5 if all is well. */
  public Optional<Long> healthState() {
    return Optional.ofNullable(healthState);
  }

  /** The network that Intel AMT was in last by itself. */
  public Optional<String> lastConnectedSsidUnderMeControl() {
    return Optional.ofNullable(lastConnectedSsidUnderMeControl);
  }

  /** Who has the link while no software of Intel runs in the operating system. */
  public Optional<CodedValue<HostSoftwarePolicy>> noHostCsmeSoftwarePolicy() {
    return CodedValue.of(HostSoftwarePolicy.class, noHostCsmeSoftwarePolicy);
  }

  /** Whether profiles of the operating system are taken over. */
  public Optional<CodedValue<ProfileSynchronization>> localProfileSynchronizationEnabled() {
    return CodedValue.of(ProfileSynchronization.class, localProfileSynchronizationEnabled);
  }

  /** Whether profiles are shared with the BIOS. */
  public Optional<Boolean> uefiWiFiProfileShareEnabled() {
    return Optional.ofNullable(uefiWiFiProfileShareEnabled);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  /** Adds a wireless profile. */
  public static Invocation<WsmanInstance> addWiFiSettings(WiFiProfile profile) {
    return profile.in(
        Invocation.of(NAME, "AddWiFiSettings")
            .with(
                "WiFiEndpoint",
                EndpointReference.to("CIM_WiFiEndpoint", Selectors.of("Name", "WiFi Endpoint 0"))));
  }

  /**
   * Changes a wireless profile.
   *
   * @param instanceId key of the profile
   */
  public static Invocation<WsmanInstance> updateWiFiSettings(
      String instanceId, WiFiProfile profile) {
    return profile.in(
        Invocation.of(NAME, "UpdateWiFiSettings")
            .with(
                "WiFiEndpointSettings",
                EndpointReference.to(
                    "CIM_WiFiEndpointSettings", Selectors.of("InstanceID", instanceId))));
  }
}
