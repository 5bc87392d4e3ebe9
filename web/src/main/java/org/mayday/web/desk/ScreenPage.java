package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.kvm.boundary.Screens;
import org.mayday.recording.boundary.RecordingKind;
import org.mayday.recording.boundary.Recordings;
import org.primefaces.PrimeFaces;

/** The screen of one PC: lets the browser in, and switches on what is off. */
@Named
@ViewScoped
public class ScreenPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ConsoleDesk desk;
  @Inject Recordings recordings;
  @Inject Fleet fleet;
  @Inject Screens screens;

  private @Nullable String uuid;
  private @Nullable Platform pc;
  private @Nullable String lacking;

  /** Reads the PC. */
  public void load() {
    pc = Asked.parse(uuid).flatMap(fleet::get).orElse(null);
    lacking = pc == null ? null : screens.lacking(pc.uuid()).orElse(null);
  }

  /** Gives the browser a ticket. */
  public void ticket() {
    desk.ticket(ConsoleKind.SCREEN);
  }

  /** Switches KVM on in the firmware. */
  public void switchOn() {
    desk.switchOn("kvm", "screen.switchedOn");
  }

  /** Asks the firmware again whether it has KVM. */
  public void lookAgain() {
    if (desk.perform("features.read", Map.of())) {
      PrimeFaces.current().ajax().addCallbackParam("read", true);
    }
  }

  /** Why this PC is known not to show its screen, in a sentence; null if it is not. */
  public @Nullable String getLacking() {
    return lacking;
  }

  /** Whether what the PC shows is recorded. */
  public boolean isRecorded() {
    return recordings.records(RecordingKind.SCREEN);
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
