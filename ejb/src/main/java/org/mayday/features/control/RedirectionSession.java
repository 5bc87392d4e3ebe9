package org.mayday.features.control;

import org.mayday.wsman.Invocation;
import org.mayday.wsman.amt.AmtRedirectionService;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsKvmRedirectionSettingData;

/** A kind of redirection session, and how it is ended. */
enum RedirectionSession {
  SOL(AmtRedirectionService.terminateSession(AmtRedirectionService.SOL_SESSION)),
  IDER(AmtRedirectionService.terminateSession(AmtRedirectionService.IDER_SESSION)),
  KVM(IpsKvmRedirectionSettingData.terminateSession());

  private final Invocation<WsmanInstance> ending;

  RedirectionSession(Invocation<WsmanInstance> ending) {
    this.ending = ending;
  }

  Invocation<WsmanInstance> ending() {
    return ending;
  }
}
