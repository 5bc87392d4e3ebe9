package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.ConsoleTicket;
import org.mayday.console.boundary.Consoles;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.recording.boundary.RecordingKind;
import org.mayday.recording.boundary.Recordings;
import org.primefaces.PrimeFaces;

/** The terminal of one PC: lets the browser in, and does what the serial line cannot. */
@Named
@ViewScoped
public class TerminalPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What shows itself on the serial line from the first second. */
  private static final List<String> TARGETS = List.of("BIOS_SETUP", "PXE", "LOCAL_DISK");

  @Inject Consoles consoles;
  @Inject FirmwareOperations operations;
  @Inject Recordings recordings;
  @Inject Fleet fleet;
  @Inject Asked asked;
  @Inject ConsentPanel consent;
  @Inject Told told;

  private @Nullable String uuid;
  private @Nullable Platform pc;

  /** Reads the PC. */
  public void load() {
    pc = Asked.parse(uuid).flatMap(fleet::get).orElse(null);
  }

  /** Gives the browser a ticket. */
  public void ticket() {
    UUID id = asked.id("pc");
    ConsoleTicket ticket = told.attempt(() -> consoles.ticket(id, ConsoleKind.TERMINAL));
    if (ticket != null) {
      PrimeFaces.current().ajax().addCallbackParam("ticket", ticket.secret());
    }
  }

  /** Switches serial over LAN on in the firmware. */
  public void switchOn() {
    if (perform("features.change", Map.of("sol", "ON", "listener", "ON"))) {
      told.done("terminal.switchedOn");
      PrimeFaces.current().ajax().addCallbackParam("on", true);
    }
  }

  /** Boots what the button named, with its beginning on the serial line. */
  public void boot() {
    String target = asked.text("target");
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("target", target);
    arguments.put("useSol", "true");
    if (TARGETS.contains(target)) {
      if (perform("boot.once", arguments)) {
        told.done("terminal.booting");
      } else {
        PrimeFaces.current().ajax().addCallbackParam("target", target);
        consent.explain(asked.id("pc"));
      }
    }
  }

  private boolean perform(String operation, Map<String, String> arguments) {
    UUID id = asked.id("pc");
    try {
      operations.perform(new OperationOrder(id, operation, arguments, null));
      return true;
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      told.refuse(e.getMessage());
      return false;
    }
  }

  /** What can be booted so that it shows itself here. */
  public List<String> getTargets() {
    return TARGETS;
  }

  /** Whether what the PC shows here is recorded. */
  public boolean isRecorded() {
    return recordings.records(RecordingKind.TERMINAL);
  }

  public @Nullable Platform getPc() {
    return pc;
  }

  public @Nullable String getUuid() {
    return uuid;
  }

  public void setUuid(@Nullable String uuid) {
    this.uuid = uuid;
  }
}
