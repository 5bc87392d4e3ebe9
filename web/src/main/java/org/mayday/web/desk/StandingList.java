package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mayday.provisioning.boundary.Drift;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.Profiles;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.Standing.State;

/** How PCs stand with their profiles, as the page of profiles lists it. */
@Named
@RequestScoped
public class StandingList {
  private static final int PAGE = 50;

  @Inject Profiles profiles;

  private @Nullable List<Standing> all;
  private String state = "";
  private String profile = "";
  private int first;

  private List<Standing> all() {
    if (all == null) {
      all = profiles.standings(null);
    }
    return all;
  }

  private Stream<Standing> ofProfile() {
    return all().stream().filter(it -> profile.isEmpty() || it.profile().equals(profile));
  }

  private List<Standing> chosen() {
    return ofProfile().filter(it -> state.isEmpty() || it.state().name().equals(state)).toList();
  }

  /** Those that are shown now. */
  public List<Standing> getShown() {
    return chosen().stream().skip(first).limit(PAGE).toList();
  }

  /** How many PCs have a profile or are being given it. */
  public long count(Profile of) {
    return all().stream().filter(it -> it.profile().equals(of.name())).count();
  }

  /** How many PCs are so far. */
  public long in(State which) {
    return ofProfile().filter(it -> it.state() == which).count();
  }

  /** How many were chosen, on all pages together. */
  public int getTotal() {
    return chosen().size();
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
