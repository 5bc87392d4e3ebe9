package org.mayday.simulator.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mayday.simulator.log.AuditTrail;
import org.mayday.simulator.log.EventLog;
import org.mayday.simulator.platform.RemoteAccess;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.Boot;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.PowerRequest;

/** The present values of one PC by the names that class templates use. */
final class PcValues {

  private static final int OS_UNKNOWN = 0;
  private static final int OS_FULL_POWER = 2;
  private static final int OS_SAVES_POWER = 3;
  private static final int FIRST_WITH_WPA3 = 14;
  private static final int FIRST_WITH_LOCAL_TLS_ONLY = 19;

  private final SimulatedPc pc;

  PcValues(SimulatedPc pc) {
    this.pc = pc;
  }

  /** The values of a name; a single one for most, none where there is nothing. */
  List<String> of(String name) {
    int point = name.indexOf('.');
    String group = point < 0 ? name : name.substring(0, point);
    return switch (group) {
      case "pc" -> List.of(identity(name));
      case "firmware" -> List.of(firmware(name));
      case "power" -> power(name);
      case "boot" -> List.of(boot(name));
      case "access" -> List.of(access(name));
      case "surroundings" -> pc.surroundings().companyDomains();
      case "log" -> List.of(log(name));
      case "audit" -> List.of(audit(name));
      case "wifi" -> authentication();
      case "setup" -> SetupValues.of(pc, name);
      case "tls" -> List.of(tls(name));
      case "screens" -> FeatureValues.screens(pc, name);
      case "consent" -> List.of(FeatureValues.consent(pc, name));
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  /** The rows of a table, each with the values of its columns. */
  List<Map<String, String>> rows(String table) {
    return switch (table) {
      case "policies" -> AccessValues.policies(pc);
      case "servers" -> AccessValues.servers(pc);
      case "password-servers" -> AccessValues.passwordServers(pc);
      case "certificate-servers" -> AccessValues.certificateServers(pc);
      case "links" -> AccessValues.links(pc);
      case "software" -> software();
      case "hashes" -> SetupValues.hashes(pc);
      case "wireless" -> wireless();
      case "usual-subscriber" -> subscriber();
      default -> FeatureValues.rows(pc, table);
    };
  }

  private String identity(String name) {
    return switch (name) {
      case "pc.name" -> pc.name();
      case "pc.guid" -> pc.identity().platformGuid();
      case "pc.realm" -> pc.identity().realm();
      case "pc.mac" -> pc.identity().macAddress();
      case "pc.serial" -> pc.identity().serialNumber();
      case "pc.ip" -> "192.168.1." + (2 + Math.floorMod(pc.uuid().hashCode(), 250));
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private String firmware(String name) {
    return switch (name) {
      case "firmware.version" -> pc.personality().version().text();
      case "firmware.build" -> pc.personality().version().build();
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private List<String> power(String name) {
    return switch (name) {
      case "power.state" -> List.of(number(pc.powerState().code()));
      case "power.available" -> codes(pc.power().available(pc.personality().power()));
      case "power.known" -> codes(List.copyOf(pc.personality().power()));
      case "power.os" -> List.of(number(osState()));
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private int osState() {
    HostPhase host = pc.host();
    if (host == HostPhase.SUSPENDED) {
      return OS_SAVES_POWER;
    }
    return host == HostPhase.RUNNING || host == HostPhase.SHUTTING_DOWN
        ? OS_FULL_POWER
        : OS_UNKNOWN;
  }

  private String boot(String name) {
    return switch (name) {
      case "boot.options-cleared" -> String.valueOf(pc.bootPlan().settings().isEmpty());
      case "boot.reason" -> pc.toldTo().isEmpty() ? "0" : "1";
      case "boot.recovery" -> FeatureValues.recovery(pc);
      case "boot.next" -> pc.bootPlan().nextOnly() ? "3" : "2";
      case "boot.count" -> number(pc.power().lastBoot().map(Boot::number).orElse(0));
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private String access(String name) {
    return switch (name) {
      case "access.reason" -> pc.remoteAccess().lastReason();
      case "access.user-service" -> number(pc.remoteAccess().userService());
      case "access.most-servers" -> number(RemoteAccess.MOST_SERVERS);
      case "access.most-servers-of-policy" -> number(RemoteAccess.MOST_SERVERS_OF_POLICY);
      case "access.most-proxies" -> number(AccessMethods.MOST_PROXIES);
      case "access.connected" -> String.valueOf(pc.connected());
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private String tls(String name) {
    boolean local = pc.personality().version().major() >= FIRST_WITH_LOCAL_TLS_ONLY;
    return switch (name) {
      case "tls.only" -> String.valueOf(pc.tls().only());
      case "tls.plain-possible" -> String.valueOf(!pc.tls().only());
      case "tls.local-only" -> String.valueOf(local);
      case "tls.local-plain-possible" -> String.valueOf(!local);
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private String log(String name) {
    return switch (name) {
      case "log.records" -> number(pc.eventLog().records().size());
      case "log.frozen" -> String.valueOf(pc.eventLog().frozen());
      case "log.full" -> number(pc.eventLog().records().size() * 100 / EventLog.CAPACITY);
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private String audit(String name) {
    return switch (name) {
      case "audit.records" -> number(pc.auditTrail().records().size());
      case "audit.free" ->
          number(100 - pc.auditTrail().records().size() * 100 / AuditTrail.CAPACITY);
      case "audit.state" ->
          number((pc.auditTrail().locked() ? 2 : 0) + (pc.auditTrail().keyed() ? 0 : 16));
      default -> throw new IllegalStateException("no value " + name);
    };
  }

  private List<Map<String, String>> software() {
    String version = pc.personality().version().text();
    String build = pc.personality().version().build();
    String[][] parts = {
      {"Flash", version},
      {"Netstack", version},
      {"AMTApps", version},
      {"AMT", version},
      {"Sku", pc.personality().version().sku()},
      {"VendorID", "8086"},
      {"Build Number", build},
      {"Recovery Version", version},
      {"Recovery Build Num", build},
      {"Legacy Mode", "False"}
    };
    List<Map<String, String>> rows = new ArrayList<>();
    for (String[] part : parts) {
      rows.add(Map.of("software.id", part[0], "software.version", part[1]));
    }
    return rows;
  }

  /** WPA and WPA2, and WPA3 from Intel AMT 14 on. */
  private List<String> authentication() {
    return pc.personality().version().major() < FIRST_WITH_WPA3
        ? List.of("4", "5", "6", "7")
        : List.of("4", "5", "6", "7", "32768", "32769");
  }

  /** One row if the PC has a wireless port. */
  private List<Map<String, String>> wireless() {
    return pc.personality().web().has("CIM_WiFiPort")
        ? List.of(Map.of("wireless.mac", pc.identity().macAddress().replaceFirst("^02", "06")))
        : List.of();
  }

  /** Whom the firmware tells from the start, unless that was ended. */
  private List<Map<String, String>> subscriber() {
    return pc.reports()
        .usual()
        .map(to -> List.of(Map.of("usual.to", to.toString())))
        .orElse(List.of());
  }

  private static List<String> codes(List<PowerRequest> requests) {
    return requests.stream().map(request -> number(request.code())).toList();
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%d", value);
  }
}
