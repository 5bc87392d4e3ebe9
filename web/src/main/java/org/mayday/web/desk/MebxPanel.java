package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.Setups;

/** The password of the MEBx of one PC, for an administrator who asks for it. */
@Named
@RequestScoped
public class MebxPanel {
  @Inject Setups setups;
  @Inject Told told;

  private @Nullable String platform;
  private List<String> passwords = List.of();

  /** Reads the password of the PC of the dialog. */
  public void show() {
    UUID pc = Asked.parse(platform).orElseThrow(() -> new IllegalArgumentException("no PC"));
    List<String> kept = told.attempt(() -> setups.mebxPasswords(pc));
    if (kept != null) {
      passwords = kept;
    }
  }

  /** The one that the PC has in the first line; empty before it was asked for. */
  public String getPasswords() {
    return String.join("\n", passwords);
  }

  public void setPasswords(@Nullable String ignored) {
    // the field is read-only
  }

  public @Nullable String getPlatform() {
    return platform;
  }

  public void setPlatform(@Nullable String platform) {
    this.platform = platform;
  }
}
