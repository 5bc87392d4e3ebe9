package org.mayday.wsman.amt;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the BIOS and the firmware can do at the next boot (Intel AMT Implementation and Reference
 * Guide, AMT_BootCapabilities). What a release does not know is empty.
 */
@XmlRootElement(name = "AMT_BootCapabilities")
@XmlAccessorType(XmlAccessType.FIELD)
public final class AmtBootCapabilities {
  @XmlElement(name = "InstanceID")
  private @Nullable String instanceId;

  @XmlElement(name = "ElementName")
  private @Nullable String elementName;

  @XmlElement(name = "IDER")
  private @Nullable Boolean ider;

  @XmlElement(name = "SOL")
  private @Nullable Boolean sol;

  @XmlElement(name = "BIOSReflash")
  private @Nullable Boolean biosReflash;

  @XmlElement(name = "BIOSSetup")
  private @Nullable Boolean biosSetup;

  @XmlElement(name = "BIOSPause")
  private @Nullable Boolean biosPause;

  @XmlElement(name = "ForcePXEBoot")
  private @Nullable Boolean forcePxeBoot;

  @XmlElement(name = "ForceHardDriveBoot")
  private @Nullable Boolean forceHardDriveBoot;

  @XmlElement(name = "ForceHardDriveSafeModeBoot")
  private @Nullable Boolean forceHardDriveSafeModeBoot;

  @XmlElement(name = "ForceDiagnosticBoot")
  private @Nullable Boolean forceDiagnosticBoot;

  @XmlElement(name = "ForceCDorDVDBoot")
  private @Nullable Boolean forceCdOrDvdBoot;

  @XmlElement(name = "VerbosityScreenBlank")
  private @Nullable Boolean verbosityScreenBlank;

  @XmlElement(name = "PowerButtonLock")
  private @Nullable Boolean powerButtonLock;

  @XmlElement(name = "ResetButtonLock")
  private @Nullable Boolean resetButtonLock;

  @XmlElement(name = "KeyboardLock")
  private @Nullable Boolean keyboardLock;

  @XmlElement(name = "SleepButtonLock")
  private @Nullable Boolean sleepButtonLock;

  @XmlElement(name = "UserPasswordBypass")
  private @Nullable Boolean userPasswordBypass;

  @XmlElement(name = "ForcedProgressEvents")
  private @Nullable Boolean forcedProgressEvents;

  @XmlElement(name = "VerbosityVerbose")
  private @Nullable Boolean verbosityVerbose;

  @XmlElement(name = "VerbosityQuiet")
  private @Nullable Boolean verbosityQuiet;

  @XmlElement(name = "ConfigurationDataReset")
  private @Nullable Boolean configurationDataReset;

  @XmlElement(name = "BIOSSecureBoot")
  private @Nullable Boolean biosSecureBoot;

  @XmlElement(name = "SecureErase")
  private @Nullable Boolean secureErase;

  @XmlElement(name = "ForceWinREBoot")
  private @Nullable Boolean forceWinReBoot;

  @XmlElement(name = "ForceUEFILocalPBABoot")
  private @Nullable Boolean forceUefiLocalPbaBoot;

  @XmlElement(name = "ForceUEFIHTTPSBoot")
  private @Nullable Boolean forceUefiHttpsBoot;

  @XmlElement(name = "AMTSecureBootControl")
  private @Nullable Boolean amtSecureBootControl;

  @XmlElement(name = "PlatformErase")
  private @Nullable Long platformErase;

  /** Key. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }

  /** Name for people. */
  public Optional<String> elementName() {
    return Optional.ofNullable(elementName);
  }

  /** Boot from redirected storage. */
  public Optional<Boolean> ider() {
    return Optional.ofNullable(ider);
  }

  /** Serial over LAN while booting. */
  public Optional<Boolean> sol() {
    return Optional.ofNullable(sol);
  }

  /** Reflash the BIOS. */
  public Optional<Boolean> biosReflash() {
    return Optional.ofNullable(biosReflash);
  }

  /** Enter the BIOS set-up. */
  public Optional<Boolean> biosSetup() {
    return Optional.ofNullable(biosSetup);
  }

  /** Stop in the BIOS. */
  public Optional<Boolean> biosPause() {
    return Optional.ofNullable(biosPause);
  }

  /** Boot from the network. */
  public Optional<Boolean> forcePxeBoot() {
    return Optional.ofNullable(forcePxeBoot);
  }

  /** Boot from the local disk. */
  public Optional<Boolean> forceHardDriveBoot() {
    return Optional.ofNullable(forceHardDriveBoot);
  }

  /** Boot from the local disk in safe mode. */
  public Optional<Boolean> forceHardDriveSafeModeBoot() {
    return Optional.ofNullable(forceHardDriveSafeModeBoot);
  }

  /** Boot into the diagnostics. */
  public Optional<Boolean> forceDiagnosticBoot() {
    return Optional.ofNullable(forceDiagnosticBoot);
  }

  /** Boot from a CD or DVD. */
  public Optional<Boolean> forceCdOrDvdBoot() {
    return Optional.ofNullable(forceCdOrDvdBoot);
  }

  /** Keep the screen blank while booting. */
  public Optional<Boolean> verbosityScreenBlank() {
    return Optional.ofNullable(verbosityScreenBlank);
  }

  /** Lock the power button. */
  public Optional<Boolean> powerButtonLock() {
    return Optional.ofNullable(powerButtonLock);
  }

  /** Lock the reset button. */
  public Optional<Boolean> resetButtonLock() {
    return Optional.ofNullable(resetButtonLock);
  }

  /** Lock the keyboard. */
  public Optional<Boolean> keyboardLock() {
    return Optional.ofNullable(keyboardLock);
  }

  /** Lock the sleep button. */
  public Optional<Boolean> sleepButtonLock() {
    return Optional.ofNullable(sleepButtonLock);
  }

  /** Skip the user password of the BIOS. */
  public Optional<Boolean> userPasswordBypass() {
    return Optional.ofNullable(userPasswordBypass);
  }

  /** Report all progress events. */
  public Optional<Boolean> forcedProgressEvents() {
    return Optional.ofNullable(forcedProgressEvents);
  }

  /** Show all messages while booting. */
  public Optional<Boolean> verbosityVerbose() {
    return Optional.ofNullable(verbosityVerbose);
  }

  /** Show few messages while booting. */
  public Optional<Boolean> verbosityQuiet() {
    return Optional.ofNullable(verbosityQuiet);
  }

  /** Reset the BIOS configuration data. */
  public Optional<Boolean> configurationDataReset() {
    return Optional.ofNullable(configurationDataReset);
  }

  /** Secure Boot of the BIOS. */
  public Optional<Boolean> biosSecureBoot() {
    return Optional.ofNullable(biosSecureBoot);
  }

  /** Erase the disk (Remote Secure Erase). */
  public Optional<Boolean> secureErase() {
    return Optional.ofNullable(secureErase);
  }

  /** Boot the Windows recovery environment. */
  public Optional<Boolean> forceWinReBoot() {
    return Optional.ofNullable(forceWinReBoot);
  }

  /** Boot a local pre-boot application. */
  public Optional<Boolean> forceUefiLocalPbaBoot() {
    return Optional.ofNullable(forceUefiLocalPbaBoot);
  }

  /** Boot from an HTTPS server. */
  public Optional<Boolean> forceUefiHttpsBoot() {
    return Optional.ofNullable(forceUefiHttpsBoot);
  }

  /** Secure Boot can be left out for one boot. */
  public Optional<Boolean> amtSecureBootControl() {
    return Optional.ofNullable(amtSecureBootControl);
  }

  /** What can be erased, one bit for each {@link PlatformEraseAction}; 0 for nothing. */
  public Optional<Long> platformErase() {
    return Optional.ofNullable(platformErase);
  }
}
