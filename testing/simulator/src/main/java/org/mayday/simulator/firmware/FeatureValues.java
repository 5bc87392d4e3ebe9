package org.mayday.simulator.firmware;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mayday.simulator.platform.Alarms;
import org.mayday.simulator.platform.RemoteScreen;
import org.mayday.simulator.platform.SimulatedPc;

/** Values and tables for boot sources, consent, displays, power schemes and alarm clocks. */
final class FeatureValues {

  /** Where the power scheme in use is kept. */
  static final String SCHEME = "power scheme in use";

  private static final String PREFIX = "Intel(r) AMT: ";

  private FeatureValues() {}

  /** A value of consent. */
  static String consent(SimulatedPc pc, String name) {
    return switch (name) {
      case "consent.state" -> String.valueOf(pc.consent().state());
      case "consent.policy" -> pc.consent().policy();
      case "consent.modifiable" -> pc.consent().inClientControl() ? "0" : "1";
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  /** What is told of the displays: a value for each that there could be. */
  static List<String> screens(SimulatedPc pc, String name) {
    List<RemoteScreen.Display> displays = pc.remoteScreen().displays();
    if (name.equals("screens.count")) {
      return List.of(String.valueOf(displays.size()));
    }
    List<String> values = new ArrayList<>();
    int left = 0;
    for (int at = 0; at < RemoteScreen.MOST_DISPLAYS; at++) {
      boolean active = at < displays.size();
      RemoteScreen.Display display = active ? displays.get(at) : new RemoteScreen.Display(0, 0);
      values.add(
          switch (name) {
            case "screens.active" -> String.valueOf(active);
            case "screens.width" -> String.valueOf(display.width());
            case "screens.height" -> String.valueOf(display.height());
            case "screens.left" -> active ? String.valueOf(left) : "-1";
            case "screens.top" -> active ? "0" : "-1";
            default -> throw new IllegalStateException("no value " + name);
          });
      left += display.width();
    }
    return values;
  }

  /** CIM_BootService.EnabledState as it comes from the factory. */
  static String recovery(SimulatedPc pc) {
    if (!pc.personality().web().has("AMT_BootCapabilities", "ForceUEFIHTTPSBoot")) {
      return "2";
    }
    return pc.personality().web().has("AMT_BootCapabilities", "PlatformErase") ? "32771" : "32769";
  }

  /** Rows of a table. */
  static List<Map<String, String>> rows(SimulatedPc pc, String table) {
    return switch (table) {
      case "boot-sources" -> bootSources(pc);
      case "recovery-sources" ->
          bootSources(pc).stream().filter(row -> !row.get("source.path").isEmpty()).toList();
      case "power-schemes" -> powerSchemes(pc);
      case "alarms" -> alarms(pc);
      default -> throw new IllegalStateException("no table " + table);
    };
  }

  /** What the PC can boot from; releases without recovery lack the recovery sources. */
  static List<Map<String, String>> bootSources(SimulatedPc pc) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(source(pc, "Force Hard-drive Boot", "CIM:Hard-Disk:1", "", ""));
    rows.add(source(pc, "Force PXE Boot", "CIM:Network:1", "", ""));
    rows.add(source(pc, "Force CD/DVD Boot", "CIM:CD/DVD:1", "", ""));
    if (pc.personality().web().has("AMT_BootCapabilities", "ForceUEFIHTTPSBoot")) {
      rows.add(source(pc, "Force OCR UEFI HTTPS Boot", "CIM:Network:2", "", ""));
      rows.add(
          source(
              pc,
              "Force OCR UEFI Boot Option 1",
              "CIM:Hard-Disk:2",
              "WinRe",
              "\\EFI\\Microsoft\\Boot\\winre.efi"));
      rows.add(
          source(
              pc, "Force OCR UEFI Boot Option 2", "CIM:Hard-Disk:3", "PBA", "\\EFI\\oem\\pba.efi"));
    }
    return rows;
  }

  private static Map<String, String> source(
      SimulatedPc pc, String name, String structured, String bios, String path) {
    String id = PREFIX + name;
    boolean chosen = pc.bootPlan().source().map(id::equals).orElse(false);
    return Map.of(
        "source.id", id,
        "source.structured", structured,
        "source.bios", bios,
        "source.path", path,
        "source.place", chosen ? "1" : "0");
  }

  /** Power schemes, as a mobile PC has them. */
  static List<Map<String, String>> powerSchemes(SimulatedPc pc) {
    String current =
        pc.settings().of(SCHEME).getOrDefault("InstanceID", List.of("SCHEME 1")).get(0);
    return List.of(
        scheme("SCHEME 0", "Mobile: ON in S0", "djmXEQtWUEOIcJgS85G1YA==", current),
        scheme(
            "SCHEME 1",
            "Mobile: ON in S0, ME Wake in S3, S4-5 (AC only)",
            "MIAN7gnAeEOvKHhootu+Og==",
            current));
  }

  private static Map<String, String> scheme(
      String id, String description, String guid, String current) {
    return Map.of(
        "scheme.id", id,
        "scheme.description", description,
        "scheme.guid", guid,
        "scheme.current", id.equals(current) ? "1" : "2");
  }

  private static List<Map<String, String>> alarms(SimulatedPc pc) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Alarms.Occurrence alarm : pc.alarms().all()) {
      Duration interval = alarm.interval();
      rows.add(
          Map.of(
              "alarm.id", alarm.id(),
              "alarm.start", alarm.start().toString(),
              "alarm.interval",
                  "P%dDT%dH%dM"
                      .formatted(
                          interval.toDays(), interval.toHoursPart(), interval.toMinutesPart()),
              "alarm.once", String.valueOf(alarm.deleteOnCompletion())));
    }
    return rows;
  }
}
