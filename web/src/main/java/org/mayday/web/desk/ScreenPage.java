package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.recording.boundary.RecordingKind;
import org.mayday.recording.boundary.Recordings;

/** The screen of one PC: lets the browser in, and switches on what is off. */
@Named
@ViewScoped
public class ScreenPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The first AMT with KVM. */
  private static final int SINCE = 6;

  @Inject ConsoleDesk desk;
  @Inject Recordings recordings;
  @Inject Fleet fleet;

  private @Nullable String uuid;
  private @Nullable Platform pc;

  /** Reads the PC. */
  public void load() {
    pc = Asked.parse(uuid).flatMap(fleet::get).orElse(null);
  }

  /** Gives the browser a ticket. */
  public void ticket() {
    desk.ticket(ConsoleKind.SCREEN);
  }

  /** Switches KVM on in the firmware. */
  public void switchOn() {
    desk.switchOn("kvm", "screen.switchedOn");
  }

  /** Whether the AMT of this PC, as far as it is known, is too old to show a screen. */
  public boolean isTooOld() {
    String version = pc == null ? null : pc.amtVersion();
    return version != null && tooOld(version);
  }

  /** Whether such a version has no KVM; one that is not understood counts as able. */
  static boolean tooOld(String version) {
    String major = version.split("\\.", 2)[0];
    return major.matches("\\d{1,3}") && Integer.parseInt(major) < SINCE;
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
