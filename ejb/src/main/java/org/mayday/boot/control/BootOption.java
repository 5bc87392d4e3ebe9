package org.mayday.boot.control;

import java.util.Optional;
import java.util.function.Function;
import org.mayday.wsman.amt.AmtBootCapabilities;

/**
 * What can be switched on along with a one-time boot (Intel AMT Implementation and Reference Guide,
 * AMT_BootSettingData), each with the capability that allows it.
 */
enum BootOption {
  USE_SOL("useSol", "UseSOL", AmtBootCapabilities::sol),
  LOCK_KEYBOARD("lockKeyboard", "LockKeyboard", AmtBootCapabilities::keyboardLock),
  LOCK_POWER_BUTTON("lockPowerButton", "LockPowerButton", AmtBootCapabilities::powerButtonLock),
  LOCK_RESET_BUTTON("lockResetButton", "LockResetButton", AmtBootCapabilities::resetButtonLock),
  LOCK_SLEEP_BUTTON("lockSleepButton", "LockSleepButton", AmtBootCapabilities::sleepButtonLock),
  FORCED_PROGRESS_EVENTS(
      "forcedProgressEvents", "ForcedProgressEvents", AmtBootCapabilities::forcedProgressEvents),
  USER_PASSWORD_BYPASS(
      "userPasswordBypass", "UserPasswordBypass", AmtBootCapabilities::userPasswordBypass),
  CONFIGURATION_DATA_RESET(
      "configurationDataReset",
      "ConfigurationDataReset",
      AmtBootCapabilities::configurationDataReset),
  REFLASH_BIOS("reflashBios", "ReflashBIOS", AmtBootCapabilities::biosReflash),
  ENFORCE_SECURE_BOOT(
      "enforceSecureBoot", "EnforceSecureBoot", AmtBootCapabilities::biosSecureBoot);

  private final String parameter;
  private final String property;
  private final Function<AmtBootCapabilities, Optional<Boolean>> capability;

  BootOption(
      String parameter,
      String property,
      Function<AmtBootCapabilities, Optional<Boolean>> capability) {
    this.parameter = parameter;
    this.property = property;
    this.capability = capability;
  }

  /** Name of the operation's parameter. */
  String parameter() {
    return parameter;
  }

  /** Property of AMT_BootSettingData. */
  String property() {
    return property;
  }

  /** Whether the PC can do it; a capability that is not told is none. */
  boolean offered(AmtBootCapabilities capabilities) {
    return capability.apply(capabilities).orElse(false);
  }
}
