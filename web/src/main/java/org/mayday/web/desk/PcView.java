package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.Alerts;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.boundary.AuditLog;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.Calls;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.presence.boundary.Presence;
import org.mayday.presence.boundary.Refusal;
import org.mayday.presence.boundary.TunnelNow;
import org.mayday.presence.boundary.TunnelRecord;

/** The page of one PC. */
@Named
@ViewScoped
public class PcView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 20;

  @Inject Fleet fleet;
  @Inject Presence presence;
  @Inject Calls calls;
  @Inject Alerts alerts;
  @Inject AuditLog audit;

  private @Nullable String uuid;
  private String tab = PcTabs.OVERVIEW;
  private @Nullable Platform pc;
  private @Nullable TunnelNow tunnel;
  private List<TunnelRecord> tunnels = List.of();
  private List<Refusal> refusals = List.of();

  /** Reads the PC anew, right before the page or a part of it is written. */
  public void load() {
    pc = Asked.parse(uuid).flatMap(fleet::get).orElse(null);
    if (pc != null) {
      tunnel = presence.now(pc.uuid()).orElse(null);
      tunnels = presence.history(pc.uuid(), ROWS);
      refusals = presence.refusals(pc.uuid(), ROWS);
    }
  }

  /** Why the PC is not connected. */
  public ConnectionStory getStory() {
    return ConnectionStory.of(pc, tunnels, refusals);
  }

  public List<Call> getCalls() {
    return calls.of(pc.uuid(), ROWS);
  }

  public List<Alert> getAlerts() {
    return alerts.of(pc.uuid(), ROWS);
  }

  public List<AuditEntry> getAudit() {
    return audit.of(pc.uuid(), ROWS);
  }

  public @Nullable Platform getPc() {
    return pc;
  }

  public @Nullable TunnelNow getTunnel() {
    return tunnel;
  }

  public List<TunnelRecord> getTunnels() {
    return tunnels;
  }

  public List<Refusal> getRefusals() {
    return refusals;
  }

  /** The tab that is shown. */
  public String getTab() {
    return tab;
  }

  /** Shows a tab; the overview if there is none of this name. */
  public void setTab(@Nullable String wanted) {
    tab = PcTabs.of(wanted);
  }

  public @Nullable String getUuid() {
    return uuid;
  }

  public void setUuid(@Nullable String uuid) {
    this.uuid = uuid;
  }
}
