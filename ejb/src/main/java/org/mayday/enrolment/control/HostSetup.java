package org.mayday.enrolment.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.enrolment.boundary.EnrolmentStep;
import org.mayday.enrolment.boundary.WantedMode;
import org.mayday.enrolment.control.HostCertificates.Found;
import org.mayday.setup.control.Controlled;
import org.mayday.setup.control.FirmwareClock;
import org.mayday.setup.control.Line;
import org.mayday.setup.control.SecretStore;
import org.mayday.setup.control.SetupFailed;
import org.mayday.setup.control.SetupSecrets;
import org.mayday.setup.control.Troubles;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.DigestHash;
import org.mayday.wsman.ips.ControlMode;
import org.mayday.wsman.ips.IpsHostBasedSetupService;

/**
 * Takes a PC under control from the PC itself (Intel AMT Implementation and Reference Guide, "Host
 * Based Setup"). Every step bears repetition, so a run that was cut off anywhere begins anew: what
 * the firmware may have been given is kept before it hears of it, and is tried first. (ADR 0045)
 */
@Dependent
public class HostSetup {
  private final HostCertificates certificates;
  private final KnownLogins logins;
  private final SecretStore secrets;
  private final Transactions transactions;
  private final FirmwareClock clock;

  @Inject
  public HostSetup(
      HostCertificates certificates,
      KnownLogins logins,
      SecretStore secrets,
      Transactions transactions,
      Clock clock) {
    this.certificates = certificates;
    this.logins = logins;
    this.secrets = secrets;
    this.transactions = transactions;
    this.clock = new FirmwareClock(clock);
  }

  /** Sets it up as far as that is not done yet. */
  HostControlled perform(HostTask task, HostLines lines, EnrolmentProgress progress)
      throws SetupFailed {
    progress.reach(EnrolmentStep.CONNECT);
    try (HostEntrance entrance = HostEntrance.enter(task.system(), lines)) {
      progress.reach(EnrolmentStep.IDENTIFY);
      UUID platform = identify(task, entrance.firmware());
      progress.identified(platform);
      ControlMode mode = new ModeChoice(task.wanted(), entrance.firmware()).rough();
      AmtCredentials login;
      refuse(task, platform, progress);
      if (entrance.firmware().isSetUp()) {
        login = own(platform, entrance, lines);
        mode = upgraded(task, entrance, progress);
      } else {
        logins.refuseReplacing(platform);
        progress.begun(platform);
        SetupSecrets before = transactions.inNew(() -> secrets.of(platform));
        login = keep(task, platform, progress);
        try {
          mode = setUp(task, mode, entrance, login, progress);
        } catch (SetupFailed | OperationRefused e) {
          untaken(platform, before, e);
          throw e;
        }
      }
      return finish(platform, mode, entrance.tls(), login, lines, progress);
    } catch (WsmanException e) {
      throw Troubles.of(e);
    }
  }

  /** What comes with a token that counts for new PCs only is offered no password of another PC. */
  private void refuse(HostTask task, UUID platform, EnrolmentProgress progress) throws SetupFailed {
    if (task.known()) {
      return;
    }
    if (!progress.isRegistered()) {
      logins.refuseKnown(platform);
    }
    logins.refuseKept(platform, task.run());
  }

  private static UUID identify(HostTask task, HostFirmware firmware) throws SetupFailed {
    UUID platform = firmware.platform() == null ? task.told() : firmware.platform();
    if (platform == null) {
      throw SetupFailed.forGood("Neither the firmware nor the agent tells the UUID of the PC.");
    }
    if (task.told() != null && !task.told().equals(platform)) {
      throw SetupFailed.forGood(
          "The agent runs on the PC %s, but the firmware is that of %s."
              .formatted(task.told(), platform));
    }
    return platform;
  }

  /** A login that this server has, and the firmware takes. */
  private AmtCredentials own(UUID platform, HostEntrance entrance, HostLines lines)
      throws SetupFailed, WsmanException {
    for (AmtCredentials login : logins.of(platform)) {
      try (Line line = lines.open(entrance.tls(), login)) {
        line.client().get(AmtSetupAndConfigurationService.class);
        return login;
      } catch (WsmanTransportException e) {
        if (e.kind() != Kind.UNAUTHORIZED) {
          throw e;
        }
      }
    }
    throw SetupFailed.forGood(
        "The PC is set up already, and not with a password that this server knows.");
  }

  private AmtCredentials keep(HostTask task, UUID platform, EnrolmentProgress progress) {
    progress.reach(EnrolmentStep.KEEP_PASSWORDS);
    SetupSecrets kept =
        transactions.inNew(
            () -> {
              SetupSecrets next = secrets.of(platform).forRun(task.run());
              secrets.keep(platform, next);
              return next;
            });
    return new AmtCredentials(HostTask.ADMIN, kept.admin());
  }

  /** What the firmware has refused for good is not kept: it would keep other runs from the PC. */
  private void untaken(UUID platform, SetupSecrets before, Exception why) {
    boolean passes =
        why instanceof OperationRefused refused
            ? Troubles.of(refused).isPassing()
            : ((SetupFailed) why).isPassing();
    if (!passes) {
      transactions.runInNew(() -> secrets.keep(platform, before));
    }
  }

  private ControlMode setUp(
      HostTask task,
      ControlMode allowed,
      HostEntrance entrance,
      AmtCredentials login,
      EnrolmentProgress progress)
      throws WsmanException, SetupFailed {
    progress.reach(EnrolmentStep.SET_UP);
    HostFirmware firmware = entrance.firmware();
    String hash = DigestHash.hex(login.user(), firmware.realm(), login.password());
    if (allowed == ControlMode.ADMIN) {
      try {
        Found found = found(firmware);
        progress.note(
            "The firmware accepted the certificate for %s."
                .formatted(
                    new AdminControl(entrance.client())
                        .take(
                            found.certificates(),
                            (nonce, signature) ->
                                IpsHostBasedSetupService.adminSetup(hash, nonce, signature))
                        .suffix()));
        return ControlMode.ADMIN;
      } catch (SetupFailed e) {
        if (task.wanted() == WantedMode.ADMIN || !firmware.allowed().contains(ControlMode.CLIENT)) {
          throw e;
        }
        progress.note("It is not taken to admin control: " + e.getMessage());
      }
    }
    entrance.client().invoke(IpsHostBasedSetupService.setup(hash));
    return ControlMode.CLIENT;
  }

  private Found found(HostFirmware firmware) throws SetupFailed {
    Found found = certificates.of(firmware);
    if (found.certificates().isEmpty()) {
      throw SetupFailed.forGood(
          "Admin control needs a provisioning certificate, and " + found.obstacle() + ".");
    }
    return found;
  }

  /** A PC in client control that is to be in admin control is taken there. */
  private ControlMode upgraded(HostTask task, HostEntrance entrance, EnrolmentProgress progress)
      throws WsmanException, SetupFailed {
    HostFirmware firmware = entrance.firmware();
    if (firmware.mode() != ControlMode.CLIENT || task.wanted() == WantedMode.CLIENT) {
      return firmware.mode() == ControlMode.CLIENT ? ControlMode.CLIENT : ControlMode.ADMIN;
    }
    progress.reach(EnrolmentStep.SET_UP);
    try {
      Found found = found(firmware);
      new AdminControl(entrance.client())
          .take(found.certificates(), IpsHostBasedSetupService::upgradeClientToAdmin);
      progress.note("The PC was in client control, and is in admin control now.");
      return ControlMode.ADMIN;
    } catch (SetupFailed e) {
      if (task.wanted() == WantedMode.ADMIN) {
        throw e;
      }
      progress.note("It stays in client control: " + e.getMessage());
      return ControlMode.CLIENT;
    }
  }

  private HostControlled finish(
      UUID platform,
      ControlMode mode,
      boolean tls,
      AmtCredentials login,
      HostLines lines,
      EnrolmentProgress progress)
      throws WsmanException, SetupFailed {
    progress.reach(EnrolmentStep.PROVE);
    try (Line line = lines.open(tls, login)) {
      HostFirmware now = HostFirmware.ask(line.client());
      if (!now.isSetUp()) {
        throw SetupFailed.forNow("The PC is not set up yet.", null);
      }
      if (mode == ControlMode.ADMIN) {
        mebx(platform, line.client(), progress);
      } else {
        transactions.runInNew(() -> secrets.keep(platform, secrets.of(platform).withoutNewMebx()));
      }
      progress.reach(EnrolmentStep.CLOCK);
      clock.set(line.client()).ifPresent(progress::note);
      return new HostControlled(
          platform, mode, new Controlled(tls, login, now.hostName(), now.version()));
    }
  }

  private void mebx(UUID platform, WsmanClient client, EnrolmentProgress progress)
      throws WsmanException {
    SetupSecrets kept = transactions.inNew(() -> mebxKept(platform));
    if (kept.isMebxSettled()) {
      return; // it was done before
    }
    progress.reach(EnrolmentStep.MEBX_PASSWORD);
    try {
      client.invoke(AmtSetupAndConfigurationService.setMebxPassword(kept.mebx()));
    } catch (OperationRefused | WsmanFault e) {
      progress.note("The MEBx keeps its password: " + e.getMessage() + ".");
      transactions.runInNew(() -> secrets.keep(platform, kept.withoutNewMebx()));
    }
  }

  private SetupSecrets mebxKept(UUID platform) {
    SetupSecrets known = secrets.of(platform);
    if (!known.mebx().isEmpty()) {
      return known;
    }
    SetupSecrets next = known.withNewMebx();
    secrets.keep(platform, next);
    return next;
  }
}
