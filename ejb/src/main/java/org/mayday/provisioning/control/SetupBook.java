package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.entity.ProfileSetupRow;
import org.mayday.vault.control.LoginNames;
import org.mayday.vault.control.Vault;

/**
 * What is kept of the setting up of PCs. Each method is a transaction of its own, so that what was
 * noted stays noted whatever happens to the tunnel or the server. Must be called without one.
 */
@Dependent
public class SetupBook {
  private final EntityManager entityManager;
  private final Transactions transactions;
  private final Vault vault;
  private final LoginChange logins;
  private final Announcer announcer;
  private final Clock clock;

  @Inject
  public SetupBook(
      EntityManager entityManager,
      Transactions transactions,
      Vault vault,
      LoginChange logins,
      Announcer announcer,
      Clock clock) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.vault = vault;
    this.logins = logins;
    this.announcer = announcer;
    this.clock = clock;
  }

  /** What is kept of a PC. */
  Optional<Job> find(UUID platform) {
    return transactions.inNew(() -> row(platform).map(this::job));
  }

  /**
   * Something is wanted from now on. The steps begin anew; what was found and made stays.
   *
   * @throws BadArguments if a profile is to be applied while another change is under way
   */
  Job begin(UUID platform, Wanted wanted, Setup now, String who) {
    return transactions.inNew(
        () -> {
          Optional<ProfileSetupRow> known = row(platform);
          if (wanted.purpose() == Job.Purpose.APPLY
              && known.filter(it -> !it.state().equals(Job.State.DONE.name())).isPresent()) {
            throw underWay();
          }
          ProfileSetupRow row =
              known.orElseGet(
                  () -> {
                    ProfileSetupRow fresh =
                        new ProfileSetupRow(platform, KeptText.of(now), present(platform));
                    logins.found(fresh);
                    entityManager.persist(fresh);
                    return fresh;
                  });
          row.want(
              wanted.profile(), wanted.version(), wanted.purpose().name(), wanted.replaceForeign());
          row.by(who, clock.instant());
          row.state(Job.State.UNDER_WAY.name(), "", clock.instant());
          entityManager.flush();
          entityManager
              .createQuery("delete from ProfileStepRow s where s.platform = :platform")
              .setParameter("platform", platform.toString())
              .executeUpdate();
          tell("begun", row);
          return job(row);
        });
  }

  /** Why a profile cannot be applied now. */
  static BadArguments underWay() {
    return new BadArguments(
        "A change of the profile is under way already. Continue it, or remove the profile.");
  }

  /** A server was added. */
  void made(UUID platform, Map<String, Made> made) {
    transactions.runInNew(() -> required(platform).made(KeptText.of(made)));
  }

  /** A trusted root was added. */
  void root(UUID platform, String key) {
    transactions.runInNew(() -> required(platform).root(key));
  }

  /** How far it is, and why no further; nothing if the PC was removed meanwhile. */
  void state(UUID platform, Job.State state, String failure) {
    transactions.runInNew(() -> row(platform).ifPresent(row -> state(row, state, failure)));
  }

  private void state(ProfileSetupRow row, Job.State state, String failure) {
    boolean news = !row.state().equals(state.name());
    row.state(state.name(), failure, clock.instant());
    if (news) {
      tell(what(state), row);
    }
  }

  /** The PC is as it was found; nothing is kept any more. */
  void gone(UUID platform) {
    transactions.runInNew(
        () -> {
          ProfileSetupRow row = required(platform);
          tell("removed", row);
          entityManager
              .createQuery("delete from ProfileStepRow s where s.platform = :platform")
              .setParameter("platform", platform.toString())
              .executeUpdate();
          entityManager.remove(row);
        });
  }

  /** Whether to go on with a PC in this tunnel; once for each tunnel. */
  boolean resume(UUID platform, UUID tunnel) {
    return transactions.inNew(
        () -> {
          Optional<ProfileSetupRow> row =
              row(platform).filter(it -> !it.resumed().equals(tunnel.toString()));
          boolean due = row.filter(this::isDue).isPresent();
          if (due) {
            row.get().resumed(tunnel.toString());
          }
          return due;
        });
  }

  private boolean isDue(ProfileSetupRow row) {
    return switch (Job.State.valueOf(row.state())) {
      case UNDER_WAY -> true;
      case AWAITING_CALL -> logins.isProven(row.platform());
      case DONE, BROKEN -> false;
    };
  }

  private static String what(Job.State state) {
    return switch (state) {
      case UNDER_WAY -> "continued";
      case AWAITING_CALL -> "awaiting";
      case DONE -> "applied";
      case BROKEN -> "broken";
    };
  }

  private void tell(String what, ProfileSetupRow row) {
    announcer.announce(
        "org.mayday.profile." + what,
        row.platform().toString(),
        Json.createObjectBuilder()
            .add("DeviceUuid", row.platform().toString())
            .add("profile", row.profile())
            .add("version", row.version())
            .add("purpose", row.purpose())
            .add("step", row.step())
            .add("who", row.who())
            .add("message", row.failure())
            .build());
  }

  private Optional<ProfileSetupRow> row(UUID platform) {
    return Optional.ofNullable(entityManager.find(ProfileSetupRow.class, platform.toString()));
  }

  private ProfileSetupRow required(UUID platform) {
    return row(platform).orElseThrow(() -> new IllegalStateException("Nothing is kept of it."));
  }

  /** The MPS user name that the PC calls with, as it is known here; empty if it has none. */
  String present(UUID platform) {
    LoginNames names = transactions.within(() -> vault.names(List.of(platform))).get(platform);
    return names == null ? "" : names.mpsUsername();
  }

  private Job job(ProfileSetupRow row) {
    return new Job(
        row.platform(),
        row.profile(),
        row.version(),
        Job.Purpose.valueOf(row.purpose()),
        Job.State.valueOf(row.state()),
        row.step(),
        row.replaceForeign(),
        KeptText.setup(row.found()),
        KeptText.made(row.made()),
        row.foundLogin(),
        present(row.platform()),
        row.loginUser(),
        KeptText.identity(row.identity()),
        row.root(),
        row.who());
  }

  /** What is wanted of a PC. */
  record Wanted(String profile, int version, Job.Purpose purpose, boolean replaceForeign) {}
}
