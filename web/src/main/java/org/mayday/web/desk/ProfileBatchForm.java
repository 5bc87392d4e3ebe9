package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.Batch;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.ProfileBatchOrder;
import org.mayday.provisioning.boundary.ProfileBatches;
import org.mayday.provisioning.boundary.ProfilePcs;
import org.mayday.provisioning.boundary.ProfileWork;
import org.mayday.provisioning.boundary.Profiles;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.web.signin.Me;

/** The form that does something with a profile on many PCs. */
@Named
@RequestScoped
public class ProfileBatchForm {
  private static final int AT_ONCE = 10;

  /** How the PCs are chosen. */
  public enum Which {
    /** Those that have it. */
    HAVING,
    /** Those that have an older version of it. */
    OLDER,
    /** Those with a tag. */
    TAG,
    /** Those that a search finds. */
    SEARCH,
    /** All that are known. */
    EVERYBODY
  }

  /** Why nothing can be started. */
  public enum Missing {
    /** No profile is chosen. */
    PROFILE,
    /** No tag is chosen. */
    TAG,
    /** Nothing is searched for. */
    SEARCH,
    /** Nothing is, but no PC is meant. */
    NOBODY
  }

  @Inject Profiles profiles;
  @Inject ProfileBatches batches;
  @Inject ProfilesPage page;
  @Inject Me me;
  @Inject Told told;

  private String profile = "";
  private ProfileWork work = ProfileWork.CHECK;
  private Which which = Which.HAVING;
  private String tag = "";
  private String search = "";
  private int parallel = AT_ONCE;
  private boolean patient;
  private boolean replaceForeign;

  /** Starts it and goes to the page of the batch. */
  public @Nullable String start() {
    Batch batch =
        told.attempt(
            () ->
                batches.start(
                    new ProfileBatchOrder(
                        getProfile(), work, pcs(), replaceForeign, parallel, patient, null)));
    return batch == null ? null : "/batch.xhtml?faces-redirect=true&id=" + batch.id();
  }

  private ProfilePcs pcs() {
    return new ProfilePcs(
        which == Which.TAG ? tag : null,
        which == Which.SEARCH ? search : null,
        List.of(),
        which == Which.EVERYBODY,
        which == Which.OLDER);
  }

  /** What has to be said first; that there is nobody if all is said. */
  public Missing getMissing() {
    if (getProfile().isEmpty()) {
      return Missing.PROFILE;
    }
    if (which == Which.TAG && tag.isBlank()) {
      return Missing.TAG;
    }
    return which == Which.SEARCH && search.isBlank() ? Missing.SEARCH : Missing.NOBODY;
  }

  /** On how many PCs it would be done; 0 as long as not everything is said. */
  public int getCount() {
    try {
      return getMissing() == Missing.NOBODY ? batches.count(getProfile(), work, pcs()) : 0;
    } catch (UnknownProfile | BadArguments e) {
      return 0;
    }
  }

  public List<String> getNames() {
    return profiles.all().stream().map(Profile::name).toList();
  }

  /** What the person may do. */
  public List<ProfileWork> getWorks() {
    return Stream.of(ProfileWork.values())
        .filter(it -> it == ProfileWork.CHECK || me.may("supervisor"))
        .toList();
  }

  public Which[] getChoices() {
    return Which.values();
  }

  /** The profile that was chosen; until then the one that the page shows. */
  public String getProfile() {
    String shown = page.getName();
    return profile.isEmpty() && shown != null ? shown : profile;
  }

  public void setProfile(@Nullable String name) {
    profile = name == null ? "" : name;
  }

  public ProfileWork getWork() {
    return work;
  }

  public void setWork(ProfileWork wanted) {
    work = wanted;
  }

  public Which getWhich() {
    return which;
  }

  public void setWhich(Which chosen) {
    which = chosen;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(@Nullable String said) {
    tag = said == null ? "" : said;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(@Nullable String said) {
    search = said == null ? "" : said;
  }

  public int getParallel() {
    return parallel;
  }

  public void setParallel(int most) {
    parallel = most;
  }

  public boolean isPatient() {
    return patient;
  }

  public void setPatient(boolean waits) {
    patient = waits;
  }

  public boolean isReplaceForeign() {
    return replaceForeign;
  }

  public void setReplaceForeign(boolean replaces) {
    replaceForeign = replaces;
  }
}
