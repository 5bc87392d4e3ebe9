package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.Invocation;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * How the PC is set up (Intel AMT Implementation and Reference Guide,
 * AMT_SetupAndConfigurationService).
 */
@XmlRootElement(name = "AMT_SetupAndConfigurationService")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtSetupAndConfigurationService {
  @XmlElement(name = "CreationClassName")
  private @Nullable String creationClassName;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "EnabledState")
  private @Nullable Long enabledState;

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "ProvisioningMode")
  private @Nullable Long provisioningMode;

  @XmlElement(name = "ProvisioningState")
  private @Nullable Long provisioningState;

  @XmlElement(name = "ProvisioningServerOTP")
  private @Nullable String provisioningServerOtp;

  @XmlElement(name = "ZeroTouchConfigurationEnabled")
  private @Nullable Boolean zeroTouchConfigurationEnabled;

  @XmlElement(name = "PasswordModel")
  private @Nullable Long passwordModel;

  @XmlElement(name = "DhcpDNSSuffix")
  private @Nullable String dhcpDnsSuffix;

  @XmlElement(name = "TrustedDNSSuffix")
  private @Nullable String trustedDnsSuffix;

  @XmlElement(name = "RequestedState")
  private @Nullable Long requestedState;

  @XmlElement(name = "SystemCreationClassName")
  private @Nullable String systemCreationClassName;

  @XmlElement(name = "SystemName")
  private @Nullable String systemName;

  /** Name of the class, part of the key. */
  public Optional<String> creationClassName() {
    return Optional.ofNullable(creationClassName);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** CIM enabled state. */
  public Optional<Long> enabledState() {
    return Optional.ofNullable(enabledState);
  }

  /** Key within the system. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** How the PC is under control. */
  public Optional<CodedValue<ProvisioningMode>> provisioningMode() {
    return CodedValue.of(ProvisioningMode.class, provisioningMode);
  }

  /** How far set-up has come. */
  public Optional<CodedValue<ProvisioningState>> provisioningState() {
    return CodedValue.of(ProvisioningState.class, provisioningState);
  }

  /** One-time password of set-up in base64; all zero if there is none. */
  public Optional<String> provisioningServerOtp() {
    return Optional.ofNullable(provisioningServerOtp);
  }

  /** Whether remote configuration is allowed. */
  public Optional<Boolean> zeroTouchConfigurationEnabled() {
    return Optional.ofNullable(zeroTouchConfigurationEnabled);
  }

  /** Which password is used where: 0 the same, 1 separate, 2 as set. */
  public Optional<Long> passwordModel() {
    return Optional.ofNullable(passwordModel);
  }

  /** Suffix that DHCP told. */
  public Optional<String> dhcpDnsSuffix() {
    return Optional.ofNullable(dhcpDnsSuffix);
  }

  /** Suffix that set-up trusts. */
  public Optional<String> trustedDnsSuffix() {
    return Optional.ofNullable(trustedDnsSuffix);
  }

  /** CIM requested state. */
  public Optional<Long> requestedState() {
    return Optional.ofNullable(requestedState);
  }

  /** Class of the system, part of the key. */
  public Optional<String> systemCreationClassName() {
    return Optional.ofNullable(systemCreationClassName);
  }

  /** Name of the system, part of the key. */
  public Optional<String> systemName() {
    return Optional.ofNullable(systemName);
  }

  private static final String CLASS = "AMT_SetupAndConfigurationService";

  /** Makes changes of TLS and of other settings take effect. */
  public static Invocation<WsmanInstance> commitChanges() {
    return Invocation.of(CLASS, "CommitChanges");
  }

  /** Takes the whole configuration out; the PC must be set up again. */
  public static Invocation<WsmanInstance> unprovision() {
    return Invocation.of(CLASS, "Unprovision").with("ProvisioningMode", 1);
  }

  /** Takes the configuration out but keeps what set-up needs to begin by itself. */
  public static Invocation<WsmanInstance> partialUnprovision() {
    return Invocation.of(CLASS, "PartialUnprovision");
  }

  /** Gives the extension of the BIOS (MEBx) a password. */
  public static Invocation<WsmanInstance> setMebxPassword(String password) {
    return Invocation.of(CLASS, "SetMEBxPassword").with("Password", password);
  }
}
