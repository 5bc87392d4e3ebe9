package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.Profiles;
import org.mayday.setup.boundary.ExpectedPcs;

/** The profiles by which PCs can be told whom to call, and one for this gateway where none is. */
@Named
@RequestScoped
public class CallProfiles {
  @Inject Profiles profiles;
  @Inject ExpectedPcs expected;
  @Inject ProfilesPage page;
  @Inject Told told;

  private @Nullable List<String> names;

  public List<String> getNames() {
    if (names == null) {
      names = profiles.all().stream().map(Profile::name).toList();
    }
    return names;
  }

  /** The one that is meant unless something else is said: that of the rule, or the only one. */
  public String getUsual() {
    String ofRule = expected.rule().profile();
    if (getNames().contains(ofRule)) {
      return ofRule;
    }
    return getNames().size() == 1 ? getNames().get(0) : "";
  }

  /** Adds the one for this gateway. */
  public void make() {
    Profile made = told.attempt(profiles::saveOwn);
    if (made != null) {
      names = null;
      page.changed();
      told.done("profile.own.made", made.name(), made.content().servers().get(0).text());
    }
  }
}
