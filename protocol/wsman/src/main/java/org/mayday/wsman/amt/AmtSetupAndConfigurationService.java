package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.instance.CodedValue;

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

  @XmlElement(name = "Name")
  private @Nullable String name;

  @XmlElement(name = "ProvisioningMode")
  private @Nullable Long provisioningMode;

  @XmlElement(name = "ProvisioningState")
  private @Nullable Long provisioningState;

  @XmlElement(name = "ZeroTouchConfigurationEnabled")
  private @Nullable Boolean zeroTouchConfigurationEnabled;

  @XmlElement(name = "PasswordModel")
  private @Nullable Long passwordModel;

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

  /** Whether remote configuration is allowed. */
  public Optional<Boolean> zeroTouchConfigurationEnabled() {
    return Optional.ofNullable(zeroTouchConfigurationEnabled);
  }

  /** Which password is used where: 0 the same, 1 separate, 2 as set. */
  public Optional<Long> passwordModel() {
    return Optional.ofNullable(passwordModel);
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
