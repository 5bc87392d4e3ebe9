package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.ProfileWork;
import org.mayday.provisioning.boundary.Profiles;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.StandingQuery;

/** The profile of one PC, and what the person does with it. */
@Named
@ViewScoped
public class ProfilePanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject FirmwareOperations operations;
  @Inject Profiles profiles;
  @Inject OrderedRuns runs;
  @Inject PcView view;
  @Inject Asked asked;
  @Inject Words words;

  private final Map<ProfileWork, OperationForm> forms = new LinkedHashMap<>();
  private @Nullable OperationForm last;
  private @Nullable Standing standing;
  private @Nullable String profile;
  private boolean replaceForeign;

  /**
   * Reads how the PC stands, and how far what was begun is, before a part of the page is written.
   */
  public void look() {
    if (view.getPc() == null || !view.getTab().equals("network")) {
      return;
    }
    standing = profiles.standings(StandingQuery.of(pc())).stream().findFirst().orElse(null);
    if (forms.isEmpty()) {
      for (ProfileWork work : ProfileWork.values()) {
        operations.offered(pc()).stream()
            .filter(offer -> offer.info().name().equals(work.operation()))
            .forEach(offer -> forms.put(work, new OperationForm(offer)));
      }
      OperationForm check = forms.get(ProfileWork.CHECK);
      if (check != null && standing != null) {
        runs.recall(check, pc());
        last = check;
      }
    }
    forms.values().forEach(runs::look);
  }

  /** Does what the button says, or has it done when the PC calls next. */
  public void press() {
    ProfileWork work = ProfileWork.valueOf(asked.text("work"));
    OperationForm form = forms.get(work);
    if (form == null) {
      return;
    }
    last = form;
    if (work == ProfileWork.APPLY) {
      if (getProfile().isEmpty()) {
        form.failed(words.say("profileBatch.PROFILE"));
        return;
      }
      form.getValues().put("profile", getProfile());
      form.getValues().put("replaceForeign", replaceForeign);
    }
    if (view.getTunnel() == null) {
      runs.queue(form, pc());
    } else {
      runs.start(form, pc());
    }
  }

  private UUID pc() {
    return view.getPc().uuid();
  }

  /** Null if the PC has no profile. */
  public @Nullable Standing getStanding() {
    return standing;
  }

  /** What was begun last, or what the last check has told; null for nothing. */
  public @Nullable OperationForm getLast() {
    return last;
  }

  /** What can be done now. */
  public List<ProfileWork> getWorks() {
    return forms.entrySet().stream()
        .filter(it -> it.getValue().getObstacle() == null && fits(it.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether it can be given a profile now. */
  public boolean isApplicable() {
    return getWorks().contains(ProfileWork.APPLY);
  }

  private boolean fits(ProfileWork work) {
    boolean open = standing != null && standing.state() != Standing.State.APPLIED;
    return switch (work) {
      case APPLY -> !open;
      case CONTINUE -> open;
      case CHECK, REMOVE -> standing != null;
    };
  }

  /** What speaks against all of it, in a sentence; null for nothing. */
  public @Nullable String getObstacle() {
    OperationForm apply = forms.get(ProfileWork.APPLY);
    return apply == null ? null : apply.getObstacle();
  }

  /** The profiles that a PC can be given. */
  public List<String> getNames() {
    return profiles.all().stream().map(Profile::name).toList();
  }

  /** The profile that was chosen; until then the one that the PC has, or the only one. */
  public String getProfile() {
    if (profile != null) {
      return profile;
    }
    List<String> names = getNames();
    return standing != null && names.contains(standing.profile())
        ? standing.profile()
        : names.size() == 1 ? names.get(0) : "";
  }

  public void setProfile(@Nullable String chosen) {
    profile = chosen == null ? "" : chosen;
  }

  public boolean isReplaceForeign() {
    return replaceForeign;
  }

  public void setReplaceForeign(boolean replaces) {
    replaceForeign = replaces;
  }
}
