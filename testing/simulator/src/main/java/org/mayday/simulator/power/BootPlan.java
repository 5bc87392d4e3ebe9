package org.mayday.simulator.power;

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

  /** Makes the plan count for the next start (role 1), or not count (role 32768). */
  public void nextOnly(boolean on) {
    synchronized (monitor) {
      nextOnly = on;
    }
  }

  /** Takes the plan for a start, and forgets it. */
  Taken take() {
    synchronized (monitor) {
      boolean setup = nextOnly && settings.getOrDefault("BIOSSetup", List.of()).contains("true");
      Taken taken = new Taken(nextOnly ? source : Optional.empty(), setup);
      settings.clear();
      source = Optional.empty();
      nextOnly = false;
      return taken;
    }
  }

  /** What counts for one start. */
  record Taken(Optional<String> source, boolean biosSetup) {}
}
