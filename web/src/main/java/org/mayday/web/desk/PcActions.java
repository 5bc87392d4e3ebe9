package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alerts;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.presence.boundary.Presence;

/** What the staff does with a PC apart from its power. */
@Named
@RequestScoped
public class PcActions {
  @Inject Fleet fleet;
  @Inject Presence presence;
  @Inject Alerts alerts;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable String pc;
  private @Nullable String why;

  /** Lets the PC call again. */
  public void enable() {
    enable(true);
  }

  /** Lets the PC call no more. */
  public void disable() {
    enable(false);
  }

  private void enable(boolean enabled) {
    UUID id = asked.id("pc");
    if (told.tried(() -> fleet.enable(id, enabled))) {
      told.done(enabled ? "pc.enabled" : "pc.disabled");
    }
  }

  /** Ends the PC's tunnel. */
  public void hangUp() {
    UUID id = Asked.parse(pc).orElseThrow(() -> new IllegalArgumentException("no PC"));
    Boolean done = told.attempt(() -> presence.hangUp(id, why));
    if (done != null) {
      told.done(done ? "pc.hungUp" : "pc.hadNoTunnel");
    }
  }

  /** Forgets the PC and goes back to the list. */
  public @Nullable String remove() {
    UUID id = asked.id("pc");
    return told.tried(() -> fleet.remove(id)) ? "/pcs.xhtml?faces-redirect=true" : null;
  }

  /** Takes note of an alert. */
  public void acknowledge() {
    UUID id = asked.id("alert");
    told.tried(() -> alerts.acknowledge(id));
  }

  public @Nullable String getPc() {
    return pc;
  }

  public void setPc(@Nullable String pc) {
    this.pc = pc;
  }

  public @Nullable String getWhy() {
    return why;
  }

  public void setWhy(@Nullable String why) {
    this.why = why;
  }
}
