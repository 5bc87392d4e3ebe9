package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
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

  @Inject ConsoleDesk desk;
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
    desk.ticket(ConsoleKind.TERMINAL);
  }

  /** Switches serial over LAN on in the firmware. */
  public void switchOn() {
    desk.switchOn("sol", "terminal.switchedOn");
  }

  /** Boots what the button named, with its beginning on the serial line. */
  public void boot() {
    String target = asked.text("target");
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("target", target);
    arguments.put("useSol", "true");
    if (TARGETS.contains(target)) {
      if (desk.perform("boot.once", arguments)) {
        told.done("terminal.booting");
      } else {
        PrimeFaces.current().ajax().addCallbackParam("target", target);
        consent.explain(asked.id("pc"));
      }
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
