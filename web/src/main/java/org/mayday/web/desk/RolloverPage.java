package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.provisioning.boundary.Rollover;
import org.mayday.provisioning.boundary.RolloverPc;
import org.mayday.provisioning.boundary.RolloverState;

/** The part of the page of profiles that has the gateway change to another root. */
@Named
@RequestScoped
public class RolloverPage {
  /** So many PCs are listed; all others are counted. */
  private static final int LISTED = 50;

  @Inject Rollover rollover;
  @Inject Told told;

  private @Nullable String root;
  private Set<String> givenUp = new HashSet<>();
  private @Nullable RolloverState state;
  private boolean read;
  private boolean othersGivenUp;

  /** Begins. */
  public void begin() {
    if (told.attempt(() -> rollover.begin(root)) != null) {
      told.done("rollover.begun");
      read = false;
    }
  }

  /** Has the gateway change; PCs that are ticked are given up. */
  public void change() {
    Set<UUID> lost = givenUp.stream().map(UUID::fromString).collect(Collectors.toSet());
    if (told.attempt(() -> rollover.change(lost, othersGivenUp)) != null) {
      told.done("rollover.changed");
      read = false;
    }
  }

  /** Ends it. */
  public void end() {
    if (told.tried(rollover::end)) {
      told.done("rollover.ended");
      read = false;
    }
  }

  public @Nullable RolloverState getState() {
    if (!read) {
      state = rollover.state().orElse(null);
      read = true;
    }
    return state;
  }

  /** Those that miss the new root, as many as are listed. */
  public List<RolloverPc> getMissing() {
    RolloverState now = getState();
    return now == null ? List.of() : now.missing().stream().limit(LISTED).toList();
  }

  public boolean isOthersGivenUp() {
    return othersGivenUp;
  }

  public void setOthersGivenUp(boolean given) {
    othersGivenUp = given;
  }

  /** The first PCs without a profile that miss it, in words. */
  public String getOthers() {
    RolloverState now = getState();
    if (now == null) {
      return "";
    }
    String names = String.join(", ", now.others().names());
    return now.others().count() > now.others().names().size() ? names + ", …" : names;
  }

  public @Nullable String getRoot() {
    return root;
  }

  public void setRoot(@Nullable String pem) {
    root = pem;
  }

  public Set<String> getGivenUp() {
    return givenUp;
  }

  public void setGivenUp(Set<String> platforms) {
    givenUp = platforms;
  }
}
