package org.mayday.wsman.amt;

import java.util.List;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Boot settings without any option, as they must be before a power action that is meant to be a
 * plain one: options that an earlier session left behind would else come true (Intel AMT
 * Implementation and Reference Guide, AMT_BootSettingData).
 */
public final class PlainBoot {
  // Read-only, or refused by some firmware when put back.
  private static final String[] NOT_FOR_PUT = {
    "BIOSLastStatus",
    "BootguardStatus",
    "OptionsCleared",
    "RPEEnabled",
    "RSEPassword",
    "SecureBootControlEnabled",
    "UEFIHTTPSBootEnabled",
    "UEFILocalPBABootEnabled",
    "UefiBootParametersArray",
    "WinREBootEnabled"
  };

  private static final List<String> SWITCHES =
      List.of(
          "BIOSPause",
          "BIOSSetup",
          "ConfigurationDataReset",
          "EnforceSecureBoot",
          "ForcedProgressEvents",
          "LockKeyboard",
          "LockPowerButton",
          "LockResetButton",
          "LockSleepButton",
          "PlatformErase",
          "ReflashBIOS",
          "SecureErase",
          "UseIDER",
          "UseSOL",
          "UseSafeMode",
          "UserPasswordBypass");

  private static final List<String> NUMBERS =
      List.of("BootMediaIndex", "FirmwareVerbosity", "IDERBootDevice", "UefiBootNumberOfParams");

  private PlainBoot() {}

  /**
   * The settings to put so that the next boot is a plain one: everything that this firmware knows
   * is switched off, what may not be written is left out, the rest stays.
   *
   * @param current the settings as the PC sent them
   */
  public static WsmanInstance of(WsmanInstance current) {
    WsmanInstance plain = current.without(NOT_FOR_PUT);
    for (String name : SWITCHES) {
      plain = plain.child(name).isPresent() ? plain.with(name, false) : plain;
    }
    for (String name : NUMBERS) {
      plain = plain.child(name).isPresent() ? plain.with(name, 0) : plain;
    }
    return plain;
  }
}
