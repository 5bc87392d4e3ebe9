package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupNote;
import org.mayday.setup.boundary.SetupOrder;
import org.mayday.setup.boundary.Setups;

/** PCs that are being or were set up, and the order to set one up. */
@Named
@RequestScoped
public class SetupPanel {
  private static final int SHOWN = 50;

  @Inject Setups setups;
  @Inject SetupPage page;
  @Inject CallProfiles profiles;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable List<Setup> latest;
  private @Nullable String platform;
  private @Nullable String name;
  private @Nullable String password;
  private @Nullable String profile;
  private boolean known;

  /** Those that changed last. */
  public List<Setup> getLatest() {
    if (latest == null) {
      latest = setups.latest(SHOWN);
    }
    return latest;
  }

  /** What happened with one of them. */
  public List<SetupNote> notes(UUID pc) {
    return setups.notes(pc);
  }

  /** Has the PC of the dialog set up. */
  public void order() {
    UUID pc = Asked.parse(platform).orElseThrow(() -> new IllegalArgumentException("no PC"));
    SetupOrder order = new SetupOrder(pc, name, password, profile, known);
    if (told.attempt(() -> setups.order(pc, order)) != null) {
      changed();
      told.done("setup.ordered");
    }
  }

  /** Ends the setting up of a PC. */
  public void cancel() {
    UUID pc = asked.id("platform");
    Boolean ended = told.attempt(() -> setups.cancel(pc));
    if (ended != null) {
      changed();
      told.done(ended ? "setup.cancelled" : "setup.overAlready");
    }
  }

  private void changed() {
    latest = null;
    page.load();
  }

  public @Nullable String getPlatform() {
    return platform;
  }

  public void setPlatform(@Nullable String platform) {
    this.platform = platform;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public String getProfile() {
    return profile == null ? profiles.getUsual() : profile;
  }

  public void setProfile(@Nullable String profile) {
    this.profile = profile == null ? "" : profile;
  }

  public @Nullable String getPassword() {
    return null;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }

  public boolean isKnown() {
    return known;
  }

  public void setKnown(boolean known) {
    this.known = known;
  }
}
