package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Options of the next boot (Intel AMT Implementation and Reference Guide, AMT_BootSettingData). */
@XmlRootElement(name = "AMT_BootSettingData")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtBootSettingData extends RecoverySettings {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "OwningEntity")
  private @Nullable String owningEntity;

  @XmlElement(name = "BootMediaIndex")
  private @Nullable Long bootMediaIndex;

  @XmlElement(name = "FirmwareVerbosity")
  private @Nullable Long firmwareVerbosity;

  @XmlElement(name = "IDERBootDevice")
  private @Nullable Long iderBootDevice;

  @XmlElement(name = "BIOSPause")
  private @Nullable Boolean biosPause;

  @XmlElement(name = "BIOSSetup")
  private @Nullable Boolean biosSetup;

  @XmlElement(name = "ConfigurationDataReset")
  private @Nullable Boolean configurationDataReset;

  @XmlElement(name = "EnforceSecureBoot")
  private @Nullable Boolean enforceSecureBoot;

  @XmlElement(name = "ForcedProgressEvents")
  private @Nullable Boolean forcedProgressEvents;

  @XmlElement(name = "LockKeyboard")
  private @Nullable Boolean lockKeyboard;

  @XmlElement(name = "LockPowerButton")
  private @Nullable Boolean lockPowerButton;

  @XmlElement(name = "LockResetButton")
  private @Nullable Boolean lockResetButton;

  @XmlElement(name = "LockSleepButton")
  private @Nullable Boolean lockSleepButton;

  @XmlElement(name = "OptionsCleared")
  private @Nullable Boolean optionsCleared;

  @XmlElement(name = "ReflashBIOS")
  private @Nullable Boolean reflashBios;

  @XmlElement(name = "SecureErase")
  private @Nullable Boolean secureErase;

  @XmlElement(name = "UseIDER")
  private @Nullable Boolean useIder;

  @XmlElement(name = "UseSOL")
  private @Nullable Boolean useSol;

  @XmlElement(name = "UseSafeMode")
  private @Nullable Boolean useSafeMode;

  @XmlElement(name = "UserPasswordBypass")
  private @Nullable Boolean userPasswordBypass;

  @XmlElement(name = "PlatformErase")
  private @Nullable Boolean platformErase;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Who owns the settings. */
  public Optional<String> owningEntity() {
    return Optional.ofNullable(owningEntity);
  }

  /** Index of the boot medium, 0 for the default. */
  public Optional<Long> bootMediaIndex() {
    return Optional.ofNullable(bootMediaIndex);
  }

  /** 0 default, 1 quiet, 2 verbose, 3 blank. */
  public Optional<Long> firmwareVerbosity() {
    return Optional.ofNullable(firmwareVerbosity);
  }

  /** 0 floppy, 1 CD. */
  public Optional<Long> iderBootDevice() {
    return Optional.ofNullable(iderBootDevice);
  }

  /** Stop in the BIOS. */
  public Optional<Boolean> biosPause() {
    return Optional.ofNullable(biosPause);
  }

  /** Enter the BIOS set-up. */
  public Optional<Boolean> biosSetup() {
    return Optional.ofNullable(biosSetup);
  }

  /** Reset the BIOS configuration data. */
  public Optional<Boolean> configurationDataReset() {
    return Optional.ofNullable(configurationDataReset);
  }

  /** Keep Secure Boot on. */
  public Optional<Boolean> enforceSecureBoot() {
    return Optional.ofNullable(enforceSecureBoot);
  }

  /** Report all progress events. */
  public Optional<Boolean> forcedProgressEvents() {
    return Optional.ofNullable(forcedProgressEvents);
  }

  /** Lock the keyboard. */
  public Optional<Boolean> lockKeyboard() {
    return Optional.ofNullable(lockKeyboard);
  }

  /** Lock the power button. */
  public Optional<Boolean> lockPowerButton() {
    return Optional.ofNullable(lockPowerButton);
  }

  /** Lock the reset button. */
  public Optional<Boolean> lockResetButton() {
    return Optional.ofNullable(lockResetButton);
  }

  /** Lock the sleep button. */
  public Optional<Boolean> lockSleepButton() {
    return Optional.ofNullable(lockSleepButton);
  }

  /** Whether the options were used up by a boot. */
  public Optional<Boolean> optionsCleared() {
    return Optional.ofNullable(optionsCleared);
  }

  /** Reflash the BIOS. */
  public Optional<Boolean> reflashBios() {
    return Optional.ofNullable(reflashBios);
  }

  /** Erase the disk securely. */
  public Optional<Boolean> secureErase() {
    return Optional.ofNullable(secureErase);
  }

  /** Boot from redirected storage. */
  public Optional<Boolean> useIder() {
    return Optional.ofNullable(useIder);
  }

  /** Serial over LAN while booting. */
  public Optional<Boolean> useSol() {
    return Optional.ofNullable(useSol);
  }

  /** Boot in safe mode. */
  public Optional<Boolean> useSafeMode() {
    return Optional.ofNullable(useSafeMode);
  }

  /** Skip the user password of the BIOS. */
  public Optional<Boolean> userPasswordBypass() {
    return Optional.ofNullable(userPasswordBypass);
  }

  /** Erase the platform. */
  public Optional<Boolean> platformErase() {
    return Optional.ofNullable(platformErase);
  }
}
