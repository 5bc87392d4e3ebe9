package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.mayday.announcement.control.Transactions;
import org.mayday.setup.boundary.SetupStep;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtAuthorizationService;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.DigestHash;

/**
 * Takes a PC that said hello to admin control mode (Intel AMT Implementation and Reference Guide,
 * "Remote Setup and Configuration Flow"): its certificate proves the server in TLS, the
 * administrator and the MEBx get passwords, and CommitChanges ends it. (ADR 0037)
 *
 * <p>Every step bears repetition, so a run that was cut off anywhere begins anew: what the firmware
 * may have been given is kept before it hears of it, and is tried first.
 */
@Dependent
public class RemoteSetup {
  private final Doorway doorway;
  private final SetupLines lines;
  private final Proof proof;
  private final SecretStore secrets;
  private final Transactions transactions;
  private final FirmwareClock clock;

  @Inject
  public RemoteSetup(
      Doorway doorway,
      SetupLines lines,
      Proof proof,
      SecretStore secrets,
      Transactions transactions,
      Clock clock) {
    this.doorway = doorway;
    this.lines = lines;
    this.proof = proof;
    this.secrets = secrets;
    this.transactions = transactions;
    this.clock = new FirmwareClock(clock);
  }

  /** Sets it up. */
  Controlled perform(SetupTask task, SetupProgress progress) throws SetupFailed {
    progress.reach(SetupStep.CONNECT);
    Entrance entrance;
    try {
      entrance = doorway.enter(task);
    } catch (SetupFailed e) {
      return committedBefore(task, progress).orElseThrow(() -> e);
    }
    try (entrance) {
      progress.acceptedBy(entrance.certificate().suffix());
      String old = entrance.line().oldTls();
      if (!old.isEmpty()) {
        progress.note("The firmware speaks %s and nothing newer.".formatted(old));
      }
      progress.reach(SetupStep.IDENTIFY);
      WaitingFirmware firmware = identify(task, entrance);
      if (!firmware.setUp()) {
        control(task, entrance, progress);
      }
    } catch (WsmanException e) {
      throw Troubles.of(e);
    }
    return prove(task, progress);
  }

  /** A run that was cut off behind its commit finds the way for setup servers closed. */
  private Optional<Controlled> committedBefore(SetupTask task, SetupProgress progress)
      throws SetupFailed {
    if (task.kept().isEmpty()) {
      return Optional.empty();
    }
    progress.reach(SetupStep.PROVE);
    Optional<Controlled> found;
    try {
      found = proof.of(task.address(), task.kept().get());
    } catch (SetupFailed notReached) {
      return Optional.empty(); // why it could not be entered says more
    }
    if (found.isEmpty()) {
      throw SetupFailed.forGood(
          "The PC is set up, but not with the password that this server meant to give it: somebody"
              + " else was faster.");
    }
    return found;
  }

  private static WaitingFirmware identify(SetupTask task, Entrance entrance)
      throws WsmanException, SetupFailed {
    WaitingFirmware firmware = WaitingFirmware.ask(entrance.line().client());
    if (!task.platform().equals(firmware.platform())) {
      throw SetupFailed.forGood(
          firmware.platform() == null
              ? "The firmware does not tell its UUID."
              : "At this address is another PC, with the UUID " + firmware.platform() + ".");
    }
    boolean own = task.kept().filter(entrance.login()::equals).isPresent();
    if (firmware.setUp() && !own) {
      throw SetupFailed.forGood("The PC has been set up already, by somebody else.");
    }
    if (task.otp() != null && !firmware.setUp() && !same(task.otp(), firmware.otp())) {
      throw SetupFailed.forGood(
          firmware.otp().isEmpty()
              ? "The firmware tells no one-time password; one is expected of this PC."
              : "The one-time password of the firmware is not the one that is expected.");
    }
    return firmware;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private void control(SetupTask task, Entrance entrance, SetupProgress progress)
      throws WsmanException, SetupFailed {
    progress.reach(SetupStep.KEEP_PASSWORDS);
    SetupSecrets kept = keep(task);
    progress.reach(SetupStep.ADMIN_PASSWORD);
    AmtCredentials login = new AmtCredentials(SetupTask.ADMIN, kept.admin());
    String realm =
        entrance
            .settings()
            .digestRealm()
            .orElseThrow(() -> SetupFailed.forGood("The firmware does not tell its realm."));
    entrance
        .line()
        .client()
        .invoke(
            AmtAuthorizationService.setAdminAclEntryEx(
                login.user(), DigestHash.of(login.user(), realm, login.password())));
    // a connection anew, because the old one has signed on with the old password
    try (Line line = lines.waiting(task.address(), entrance.certificate().identity(), login)) {
      finish(line.client(), kept, progress);
    }
  }

  private void finish(WsmanClient client, SetupSecrets kept, SetupProgress progress)
      throws WsmanException, SetupFailed {
    progress.reach(SetupStep.MEBX_PASSWORD);
    client.invoke(AmtSetupAndConfigurationService.setMebxPassword(kept.mebx()));
    progress.reach(SetupStep.CLOCK);
    clock.set(client).ifPresent(progress::note);
    progress.reach(SetupStep.COMMIT);
    try {
      client.invoke(AmtSetupAndConfigurationService.commitChanges());
    } catch (WsmanTransportException e) {
      // done or not: the proof tells
      progress.note("The PC did not answer that it takes effect: " + e.getMessage() + ".");
    }
  }

  private SetupSecrets keep(SetupTask task) {
    return transactions.inNew(
        () -> {
          SetupSecrets kept = secrets.of(task.platform()).forNetwork();
          secrets.keep(task.platform(), kept);
          return kept;
        });
  }

  private Controlled prove(SetupTask task, SetupProgress progress) throws SetupFailed {
    progress.reach(SetupStep.PROVE);
    SetupSecrets kept = transactions.inNew(() -> secrets.of(task.platform()));
    return proof
        .of(task.address(), new AmtCredentials(SetupTask.ADMIN, kept.admin()))
        .orElseThrow(
            () ->
                SetupFailed.forNow(
                    "The PC is not set up yet, or does not take its new password.", null));
  }
}
