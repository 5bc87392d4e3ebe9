package org.mayday.simulator.power;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.simulator.clock.Monitor;

/**
 * What firmware keeps for the next start: the values put to AMT_BootSettingData, the source named
 * by CIM_BootConfigSetting.ChangeBootOrder, and whether CIM_BootService.SetBootConfigRole made them
 * count. All of it serves one start and is then cleared (AMT_BootSettingData.OptionsCleared).
 */
public final class BootPlan {

  private final Monitor monitor;
  private final Map<String, List<String>> settings = new HashMap<>();
  private Optional<String> source = Optional.empty();
  private boolean nextOnly;
  private boolean refusing;

  /** Begins with nothing planned. */
  public BootPlan(Monitor monitor) {
    this.monitor = monitor;
  }

  /** Puts values of AMT_BootSettingData in place of the former. */
  public void put(Map<String, List<String>> values) {
    synchronized (monitor) {
      settings.clear();
      settings.putAll(values);
      monitor.changed();
    }
  }

  /** Values of AMT_BootSettingData that were put since the last start. */
  public Map<String, List<String>> settings() {
    synchronized (monitor) {
      return Map.copyOf(settings);
    }
  }

  /** Names the source to start from, or none. */
  public void source(Optional<String> instanceId) {
    synchronized (monitor) {
      source = instanceId;
      monitor.changed();
    }
  }

  /** The source to start from, if one was named. */
  public Optional<String> source() {
    synchronized (monitor) {
      return source;
    }
  }

  /**
   * Makes the plan count for the next start (role 1), or not count (role 32768).
   *
   * @return false if it is refused
   */
  public boolean nextOnly(boolean on) {
    synchronized (monitor) {
      if (refusing) {
        refusing = false;
        return false;
      }
      nextOnly = on;
      return true;
    }
  }

  /** Refuses the next role, as firmware does that is busy. */
  public void refuseNextRole() {
    synchronized (monitor) {
      refusing = true;
    }
  }

  /** Whether the plan counts for the next start. */
  public boolean nextOnly() {
    synchronized (monitor) {
      return nextOnly;
    }
  }

  /** Takes the plan for a start, and forgets it. */
  Boot take(int number, Instant at) {
    synchronized (monitor) {
      Boot taken =
          nextOnly
              ? new Boot(
                  number, at, source, what(), on("UseSOL"), on("EnforceSecureBoot"), parameters())
              : new Boot(
                  number, at, Optional.empty(), Started.DISK, false, false, BootParameters.NONE);
      settings.clear();
      source = Optional.empty();
      nextOnly = false;
      return taken;
    }
  }

  private BootParameters parameters() {
    return value("UefiBootParametersArray")
        .flatMap(BootParameters::parse)
        .orElse(BootParameters.NONE);
  }

  private Started what() {
    if (on("SecureErase") || on("PlatformErase")) {
      return Started.ERASE;
    }
    if (on("BIOSSetup")) {
      return Started.BIOS_SETUP;
    }
    if (on("BIOSPause")) {
      return Started.BIOS_PAUSE;
    }
    if (on("UseIDER")) {
      boolean cd = value("IDERBootDevice").map("1"::equals).orElse(false);
      return cd ? Started.REDIRECTED_CD : Started.REDIRECTED_FLOPPY;
    }
    Started from = source.map(BootPlan::from).orElse(Started.DISK);
    return from == Started.DISK && on("UseSafeMode") ? Started.SAFE_MODE : from;
  }

  private static Started from(String instanceId) {
    return switch (instanceId.substring(instanceId.indexOf(':') + 1).strip()) {
      case "Force PXE Boot" -> Started.NETWORK;
      case "Force CD/DVD Boot" -> Started.CD;
      case "Force Diagnostic Boot" -> Started.DIAGNOSTICS;
      case "Force OCR UEFI HTTPS Boot" -> Started.HTTPS;
      case "Force Hard-drive Boot" -> Started.DISK;
      default -> Started.LOCAL_RECOVERY;
    };
  }

  private boolean on(String name) {
    return value(name).map("true"::equals).orElse(false);
  }

  private Optional<String> value(String name) {
    return settings.getOrDefault(name, List.of()).stream().findFirst();
  }
}
