package org.mayday.boot.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Failures;
import org.mayday.operation.control.Work;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.control.PowerReading;
import org.mayday.power.control.PowerRequests;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.PlainBoot;
import org.mayday.wsman.cim.BootConfigRole;
import org.mayday.wsman.cim.CimBootConfigSetting;
import org.mayday.wsman.cim.CimBootService;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Makes a PC boot something once, in the order that its firmware needs: the boot order is taken
 * back first (from AMT 10 on, which does not do so itself), then come settings, role, source and
 * power (Intel AMT Implementation and Reference Guide, "Set or Disable Boot Configuration Settings
 * for the Next Boot"). If a step fails, what was set is taken back, so that the PC does not boot
 * somewhere surprising another day.
 */
final class OneTimeBoot {
  private static final Logger LOG = System.getLogger(OneTimeBoot.class.getName());
  private static final int CLEARS_FIRST_SINCE = 10;
  private static final Duration TIDYING = Duration.ofSeconds(10);

  private final Work work;
  private final WsmanClient client;

  OneTimeBoot(Work work) {
    this.work = work;
    this.client = work.client();
  }

  /**
   * Sets the order and has the PC boot.
   *
   * @return what the firmware was asked for in the end; empty if the options wait
   */
  Optional<PowerAction> perform(BootOrder order) throws WsmanException, OperationFailed {
    // all that can be known before is looked at before anything is changed
    Optional<PowerAction> action =
        order.restart() == Restart.NONE
            ? Optional.empty()
            : order.restart().action(PowerReading.of(client), work.amtVersion());
    WsmanInstance current = BootSettings.read(client);
    WsmanInstance wanted = BootSettings.with(current, order.settings());
    try {
      set(order, wanted);
      if (action.isPresent()) {
        PowerRequests.request(client, action.get());
      }
    } catch (WsmanException e) {
      throw failed(e, current);
    }
    return action;
  }

  private void set(BootOrder order, WsmanInstance wanted) throws WsmanException {
    boolean clearsFirst = work.amtMajor() == 0 || work.amtMajor() >= CLEARS_FIRST_SINCE;
    if (clearsFirst) {
      client.invoke(CimBootConfigSetting.clearBootOrder());
    }
    BootSettings.put(client, wanted);
    client.invoke(CimBootService.setBootConfigRole(BootConfigRole.IS_NEXT_SINGLE_USE));
    String source = order.source();
    if (source != null) {
      client.invoke(CimBootConfigSetting.changeBootOrder(source));
    } else if (!clearsFirst) {
      client.invoke(CimBootConfigSetting.clearBootOrder());
    }
  }

  /**
   * Takes back what may have been set. Neither the operation's deadline nor its cancellation counts
   * here: a time-out is one of the reasons to tidy up.
   */
  private OperationFailed failed(WsmanException cause, WsmanInstance before) {
    OperationFailed failure = Failures.of(cause);
    try {
      takeBack(client.within(Deadline.in(TIDYING)), before);
    } catch (WsmanException e) {
      LOG.log(
          Level.WARNING,
          "Boot options of {0} could not be taken back: {1}",
          work.platform(),
          e.getMessage());
      return new OperationFailed(
          failure.kind(),
          failure.getMessage()
              + " The boot options could not be taken back: the next start may still use them;"
              + " boot.clear takes them back.",
          cause);
    }
    return new OperationFailed(
        failure.kind(), failure.getMessage() + " The boot options were taken back.", cause);
  }

  /** Makes the next boot a plain one: no source, no option, no role. */
  static void takeBack(WsmanClient client, WsmanInstance settings) throws WsmanException {
    client.invoke(CimBootConfigSetting.clearBootOrder());
    BootSettings.put(client, PlainBoot.of(settings));
    client.invoke(CimBootService.setBootConfigRole(BootConfigRole.IS_NOT_NEXT));
  }
}
