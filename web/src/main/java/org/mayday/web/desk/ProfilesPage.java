package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.Profiles;

/** The page of profiles: how PCs are set up to call, and which PC has which. */
@Named
@RequestScoped
public class ProfilesPage {
  @Inject Profiles profiles;
  @Inject Told told;
  @Inject Asked asked;
  @Inject ProfileForm form;
  @Inject SettingForm settings;

  private @Nullable String name;
  private @Nullable List<Profile> all;

  /** Fills the form with the profile that the address names. */
  public void load() {
    String wanted = name;
    if (wanted != null && !wanted.isBlank()) {
      Profile profile = told.attempt(() -> profiles.get(wanted));
      if (profile != null) {
        form.fill(profile);
        settings.fill(profile.content().settings());
      }
    }
  }

  /** Makes what the form says the next version. */
  public void save() {
    Profile saved =
        told.attempt(() -> profiles.save(form.getName(), form.content(settings.said())));
    if (saved != null) {
      settings.fill(saved.content().settings());
      told.done("profile.saved", saved.name(), saved.version());
      profiles.warnings(saved.content()).forEach(told::warn);
      changed();
    }
  }

  /** Forgets what was read. */
  void changed() {
    all = null;
  }

  /** Deletes the profile that the button names, and shows the others. */
  public @Nullable String delete() {
    String gone = asked.text("name");
    return told.tried(() -> profiles.delete(gone)) ? "/profiles.xhtml?faces-redirect=true" : null;
  }

  /** Whom PCs with it call, in words. */
  public String servers(Profile profile) {
    return listed(profile.content().servers());
  }

  /** Whom PCs call with it inside the company; empty if nobody. */
  public String inside(Profile profile) {
    return listed(profile.content().whom().inside());
  }

  private static String listed(List<Endpoint> servers) {
    return String.join(", ", servers.stream().map(Endpoint::text).toList());
  }

  /** What of it does not lead to this gateway, in sentences. */
  public List<String> warnings(Profile profile) {
    return profiles.warnings(profile.content());
  }

  public List<Profile> getAll() {
    if (all == null) {
      all = profiles.all();
    }
    return all;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }
}
