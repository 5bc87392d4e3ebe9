package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.provisioning.boundary.Profiles;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.StandingQuery;

/** How one PC stands with its profile. */
@Named
@RequestScoped
public class PcProfile {
  @Inject Profiles profiles;
  @Inject PcView view;

  private @Nullable List<Standing> found;

  /** Null if it has none. */
  public @Nullable Standing getStanding() {
    if (found == null) {
      found =
          view.getPc() == null
              ? List.of()
              : profiles.standings(StandingQuery.of(view.getPc().uuid()));
    }
    return found.stream().findFirst().orElse(null);
  }
}
