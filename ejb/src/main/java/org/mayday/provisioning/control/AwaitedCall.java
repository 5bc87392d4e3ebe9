package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mayday.presence.boundary.TunnelNow;
import org.mayday.presence.control.PresenceBook;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.UnknownProfile;
import org.mayday.provisioning.entity.ProfileSetupRow;
import org.mayday.wsman.amt.PolicyTrigger;

/**
 * What is in the way of the call by which a PC proves that it knows its new server: firmware opens
 * no other tunnel while it has one. Needs a transaction.
 */
@Dependent
public class AwaitedCall {
  private final Function<UUID, Optional<TunnelNow>> tunnels;
  private final ProfileBook profiles;

  @Inject
  public AwaitedCall(PresenceBook presence, ProfileBook profiles) {
    this(presence::now, profiles);
  }

  AwaitedCall(Function<UUID, Optional<TunnelNow>> tunnels, ProfileBook profiles) {
    this.tunnels = tunnels;
    this.profiles = profiles;
  }

  /** What a PC waits for; null if it waits for no call. */
  Standing.@Nullable Awaits of(ProfileSetupRow row) {
    if (!row.state().equals(Job.State.AWAITING_CALL.name())) {
      return null;
    }
    Optional<TunnelNow> tunnel = tunnels.apply(row.platform());
    if (tunnel.isEmpty()) {
      return Standing.Awaits.CALL;
    }
    if (tunnel.get().lifetimeEnds() != null) {
      return Standing.Awaits.END_OF_TUNNEL;
    }
    return comesBack(row) ? Standing.Awaits.HANGING_UP : Standing.Awaits.HANGING_UP_AND_USER;
  }

  /** Whether a timer has it call this gateway: one of the profile, or one that was found. */
  private boolean comesBack(ProfileSetupRow row) {
    boolean applied = Job.Purpose.valueOf(row.purpose()) == Job.Purpose.APPLY;
    return applied && isTimed(row) || isFoundTimed(row);
  }

  private boolean isTimed(ProfileSetupRow row) {
    try {
      Profile profile = profiles.version(row.profile(), row.version());
      return profile.content().periodicLife() != null;
    } catch (UnknownProfile deleted) {
      return false;
    }
  }

  private static boolean isFoundTimed(ProfileSetupRow row) {
    Setup found = KeptText.setup(row.found());
    return found
        .rule(PolicyTrigger.PERIODIC.number())
        .filter(
            rule ->
                rule.servers().stream()
                    .flatMap(name -> found.server(name).stream())
                    .anyMatch(server -> server.login().equals(row.foundLogin())))
        .isPresent();
  }
}
