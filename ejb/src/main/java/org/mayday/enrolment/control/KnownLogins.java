package org.mayday.enrolment.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.setup.control.FleetEntry;
import org.mayday.setup.control.SecretStore;
import org.mayday.setup.control.SetupFailed;
import org.mayday.vault.control.AmtCredentials;

/** Logins that this server has for PCs. */
@Dependent
public class KnownLogins {
  private final FleetEntry fleet;
  private final SecretStore secrets;
  private final Transactions transactions;

  @Inject
  public KnownLogins(FleetEntry fleet, SecretStore secrets, Transactions transactions) {
    this.fleet = fleet;
    this.secrets = secrets;
    this.transactions = transactions;
  }

  /** Those of a PC, the likeliest first: what a run before this may have given it, the stored. */
  List<AmtCredentials> of(UUID platform) {
    List<AmtCredentials> logins = new ArrayList<>();
    String kept = transactions.inNew(() -> secrets.of(platform).admin());
    if (!kept.isEmpty()) {
      logins.add(new AmtCredentials(HostTask.ADMIN, kept));
    }
    fleet.login(platform).filter(login -> !logins.contains(login)).ifPresent(logins::add);
    return logins;
  }

  /**
   * Whoever has a token could come in the name of any PC: what answers behind an agent can pass on
   * what it is told to the real one, and what it is given is the real one's no more.
   *
   * @throws SetupFailed if the help desk has a login of the PC
   */
  void refuseKnown(UUID platform) throws SetupFailed {
    if (fleet.login(platform).isPresent()) {
      throw SetupFailed.forGood(
          "The PC is known to the help desk, and the token does not count for such PCs. A"
              + " supervisor can make one that does.");
    }
  }

  /**
   * A password that was kept before a PC was registered may be the real one's already: it is told
   * to nobody else who comes in its name.
   *
   * @param run of the agent that has come
   * @throws SetupFailed if one is kept that this run has not made
   */
  void refuseKept(UUID platform, UUID run) throws SetupFailed {
    if (!transactions.inNew(() -> secrets.of(platform).isOpenTo(run))) {
      throw SetupFailed.forGood(
          "Another run has begun to set the PC up and did not come to an end: a password is kept"
              + " that the PC may have, and the token does not count for such PCs. A supervisor can"
              + " make one that does.");
    }
  }

  /**
   * The login of a PC that is known is not replaced.
   *
   * @throws SetupFailed if the PC has a login that would be lost
   */
  void refuseReplacing(UUID platform) throws SetupFailed {
    if (fleet.login(platform).isPresent()) {
      throw SetupFailed.forGood(
          "The PC is as from the factory, but its AMT login is known here, and a token does not"
              + " replace it. Delete the PC, then run the agent again.");
    }
  }
}
