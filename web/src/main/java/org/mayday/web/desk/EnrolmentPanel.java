package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.enrolment.boundary.Enrolment;
import org.mayday.enrolment.boundary.EnrolmentToken;
import org.mayday.enrolment.boundary.Enrolments;
import org.mayday.enrolment.boundary.NewToken;
import org.mayday.enrolment.boundary.TokenOrder;
import org.mayday.enrolment.boundary.WantedMode;

/** PCs that set themselves up, and the tokens by which they may. */
@Named
@RequestScoped
public class EnrolmentPanel {
  private static final int SHOWN = 50;

  @Inject Enrolments enrolments;
  @Inject CallProfiles profiles;
  @Inject ExternalContext external;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable List<EnrolmentToken> tokens;
  private @Nullable List<Enrolment> latest;
  private @Nullable NewToken made;
  private @Nullable String name;
  private WantedMode mode = WantedMode.BEST;
  private @Nullable String profile;
  private boolean known;
  private int most = 1;
  private int days = 1;

  /** Those that were made last in front. */
  public List<EnrolmentToken> getTokens() {
    if (tokens == null) {
      tokens = enrolments.tokens();
    }
    return tokens;
  }

  /** PCs that changed last. */
  public List<Enrolment> getLatest() {
    if (latest == null) {
      latest = enrolments.latest(SHOWN);
    }
    return latest;
  }

  public WantedMode[] getModes() {
    return WantedMode.values();
  }

  /** Makes a token; its secret is in this answer and nowhere else. */
  public void make() {
    made =
        told.attempt(
            () ->
                enrolments.make(
                    new TokenOrder(
                        name == null ? "" : name,
                        mode,
                        profile,
                        known,
                        most,
                        Duration.ofDays(days))));
    tokens = null;
  }

  /** Ends a token. */
  public void end() {
    Boolean ended = told.attempt(() -> enrolments.end(asked.text("token")));
    if (ended != null) {
      tokens = null;
      told.done(ended ? "agent.ended" : "agent.overAlready");
    }
  }

  /** Takes a run off the list. */
  public void forget() {
    UUID run = asked.id("run");
    Boolean forgotten = told.attempt(() -> enrolments.forget(run));
    if (forgotten != null) {
      latest = null;
      told.done(forgotten ? "agent.forgotten" : "agent.notOver");
    }
  }

  /** The secret of the token that was just made; null if none was. */
  public @Nullable String getSecret() {
    return made == null ? null : made.secret();
  }

  /** What to run on PCs. */
  public String getCommand() {
    return "java -jar mayday.jar agent --server https://%s:%d%s --token-file token.txt"
            .formatted(
                external.getRequestServerName(),
                external.getRequestServerPort(),
                external.getRequestContextPath())
        + " --os-admin-password-file osadmin.txt";
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  /** The profile that was chosen; until then the one that is usual. */
  public String getProfile() {
    return profile == null ? profiles.getUsual() : profile;
  }

  public void setProfile(@Nullable String profile) {
    this.profile = profile == null ? "" : profile;
  }

  public boolean isKnown() {
    return known;
  }

  public void setKnown(boolean known) {
    this.known = known;
  }

  public WantedMode getMode() {
    return mode;
  }

  public void setMode(WantedMode mode) {
    this.mode = mode;
  }

  public int getMost() {
    return most;
  }

  public void setMost(int most) {
    this.most = most;
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
