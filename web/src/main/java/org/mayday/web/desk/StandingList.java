package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mayday.provisioning.boundary.Drift;
import org.mayday.provisioning.boundary.Profiles;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.Standing.State;
import org.mayday.provisioning.boundary.StandingCount;
import org.mayday.provisioning.boundary.StandingQuery;

/** How PCs stand with their profiles, as the page of profiles lists it. */
@Named
@RequestScoped
public class StandingList {
  private static final int PAGE = 50;

  @Inject Profiles profiles;

  private @Nullable List<StandingCount> counts;
  private @Nullable List<Standing> shown;
  private String state = "";
  private String profile = "";
  private int first;

  private List<StandingCount> counts() {
    if (counts == null) {
      counts = profiles.counts();
    }
    return counts;
  }

  private long sum(Predicate<StandingCount> which) {
    return counts().stream().filter(which).mapToLong(StandingCount::pcs).sum();
  }

  private boolean isOfProfile(StandingCount count) {
    return profile.isEmpty() || count.profile().equals(profile);
  }

  private @Nullable State wanted() {
    return getStates().stream().filter(it -> it.name().equals(state)).findFirst().orElse(null);
  }

  /** Those that are shown now. */
  public List<Standing> getShown() {
    if (shown == null) {
      shown =
          profiles.standings(
              new StandingQuery(null, profile.isEmpty() ? null : profile, wanted(), first, PAGE));
    }
    return shown;
  }

  /** How many PCs have a profile, are being given it or are losing it. */
  public long count(String of) {
    return sum(it -> it.profile().equals(of));
  }

  /** How many PCs are so far. */
  public long in(State which) {
    return sum(it -> isOfProfile(it) && it.state() == which);
  }

  /** How many were chosen, on all pages together. */
  public long getTotal() {
    State only = wanted();
    return sum(it -> isOfProfile(it) && (only == null || it.state() == only));
  }

  /** Whether the certificate of a PC ends so soon that it should have been renewed. */
  public boolean isDue(Standing standing) {
    return standing.isCertificateDue(Instant.now());
  }

  /** What differs, in short. */
  public String told(Drift drift) {
    return String.join(", ", drift.deviations().stream().map(Drift.Deviation::what).toList());
  }

  public List<State> getStates() {
    return List.of(State.values());
  }

  /** Where the next page begins; -1 if this is the last one. */
  public int getNext() {
    return first + PAGE < getTotal() ? first + PAGE : -1;
  }

  /** Where the previous page begins; -1 if this is the first one. */
  public int getPrevious() {
    return first == 0 ? -1 : Math.max(0, first - PAGE);
  }

  public String getState() {
    return state;
  }

  public void setState(@Nullable String state) {
    this.state = state == null ? "" : state;
  }

  public String getProfile() {
    return profile;
  }

  public void setProfile(@Nullable String profile) {
    this.profile = profile == null ? "" : profile;
  }

  public int getFirst() {
    return first;
  }

  public void setFirst(int first) {
    this.first = Math.max(0, first);
  }
}
