package org.mayday.boot.control;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.amt.AmtBootCapabilities;
import org.mayday.wsman.cim.CimBootSourceSetting;

/**
 * What a PC can boot once (Intel AMT Implementation and Reference Guide, "Set or Disable Boot
 * Configuration Settings for the Next Boot"): a boot source, or settings, or both.
 */
enum BootTarget {
  BIOS_SETUP("the BIOS set-up", AmtBootCapabilities::biosSetup, null, Map.of("BIOSSetup", true)),
  BIOS_PAUSE("the BIOS, paused", AmtBootCapabilities::biosPause, null, Map.of("BIOSPause", true)),
  PXE("the network", AmtBootCapabilities::forcePxeBoot, CimBootSourceSetting.PXE, Map.of()),
  LOCAL_DISK(
      "the local disk",
      AmtBootCapabilities::forceHardDriveBoot,
      CimBootSourceSetting.HARD_DRIVE,
      Map.of()),
  SAFE_MODE(
      "the local disk in safe mode",
      AmtBootCapabilities::forceHardDriveSafeModeBoot,
      CimBootSourceSetting.HARD_DRIVE,
      Map.of("UseSafeMode", true)),
  CD("a CD or DVD", AmtBootCapabilities::forceCdOrDvdBoot, CimBootSourceSetting.CD, Map.of()),
  DIAGNOSTICS(
      "the diagnostics",
      AmtBootCapabilities::forceDiagnosticBoot,
      CimBootSourceSetting.DIAGNOSTICS,
      Map.of()),
  IDER_FLOPPY(
      "a redirected floppy",
      AmtBootCapabilities::ider,
      null,
      Map.of("UseIDER", true, "IDERBootDevice", 0)),
  IDER_CD(
      "a redirected CD",
      AmtBootCapabilities::ider,
      null,
      Map.of("UseIDER", true, "IDERBootDevice", 1));

  private final String words;
  private final Function<AmtBootCapabilities, Optional<Boolean>> capability;
  private final @Nullable String source;
  private final Map<String, Object> settings;

  BootTarget(
      String words,
      Function<AmtBootCapabilities, Optional<Boolean>> capability,
      @Nullable String source,
      Map<String, Object> settings) {
    this.words = words;
    this.capability = capability;
    this.source = source;
    this.settings = settings;
  }

  /** For people, after "boot from" or "boot into". */
  String words() {
    return words;
  }

  /** Whether the PC can do it; a capability that is not told is none. */
  boolean offered(AmtBootCapabilities capabilities) {
    return capability.apply(capabilities).orElse(false);
  }

  /** InstanceID of the boot source; null if the target is none. */
  @Nullable String source() {
    return source;
  }

  /** Properties of AMT_BootSettingData to be set. */
  Map<String, Object> settings() {
    return settings;
  }
}
