package org.mayday.consent.control;

import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsOptInService;
import org.mayday.wsman.ips.OptInPolicy;

/** What is told of consent. */
final class ConsentReport {
  /** The first version with user consent. */
  static final int SINCE = 6;

  private ConsentReport() {}

  /** The consent service; firmware before AMT 6 has none. */
  static IpsOptInService service(WsmanClient client) throws WsmanException, OperationFailed {
    return Reads.required(client, IpsOptInService.class, "user consent");
  }

  static Sheet.Part of(IpsOptInService service) {
    return new Facts()
        .with("state", service.optInState().map(CodedValue::words))
        .with("neededFor", service.policy().map(OptInPolicy::words))
        .with("policyCanChange", service.canModifyOptInPolicy().map(can -> can == 1))
        .with("codeSeconds", service.optInDisplayTimeout())
        .with("consentSeconds", service.optInCodeTimeout())
        .as("consent");
  }
}
