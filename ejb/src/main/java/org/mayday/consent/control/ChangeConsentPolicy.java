package org.mayday.consent.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsOptInService;
import org.mayday.wsman.ips.OptInPolicy;

/**
 * Decides for what the user must consent, and how long a code and a consent are good (Intel AMT
 * Implementation and Reference Guide, IPS_OptInService: OptInDisplayTimeout is the time from the
 * showing of the code to its sending, OptInCodeTimeout the time without a session after which a
 * consent is worth nothing, 1 to 15 minutes). In client control mode consent to everything is
 * always needed.
 */
@Dependent
public class ChangeConsentPolicy implements FirmwareOperation {
  static final int LEAST_SECONDS = 30;
  static final int LONGEST_CODE = 900;
  static final int SHORTEST_CONSENT = 60;
  static final int LONGEST_CONSENT = 900;
  private static final String CLASS = "IPS_OptInService";
  static final String POLICY = "neededFor";
  static final String CODE = "codeSeconds";
  static final String CONSENT = "consentSeconds";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("consent.policy", "features")
        .since(ConsentReport.SINCE)
        .role(Role.SUPERVISOR)
        .with(
            Parameter.choice(POLICY, OptInPolicy.class),
            Parameter.number(CODE, LEAST_SECONDS, LONGEST_CODE).optional(),
            Parameter.number(CONSENT, SHORTEST_CONSENT, LONGEST_CONSENT).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    IpsOptInService service = ConsentReport.service(work.client());
    if (!canChange(service)) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "This PC does not allow to change for what its user must consent, as always in client"
              + " control mode.");
    }
    WsmanInstance settings =
        work.client()
            .get(CLASS, Selectors.none())
            .with("OptInRequired", work.arguments().choice(POLICY, OptInPolicy.class).number());
    if (work.arguments().optional(CODE).isPresent()) {
      settings = settings.with("OptInDisplayTimeout", work.arguments().number(CODE));
    }
    if (work.arguments().optional(CONSENT).isPresent()) {
      settings = settings.with("OptInCodeTimeout", work.arguments().number(CONSENT));
    }
    work.client().put(settings, Selectors.none());
    return Sheet.of(ConsentReport.of(ConsentReport.service(work.client())));
  }

  /** Whether the firmware lets itself be told; it does not in client control mode. */
  static boolean canChange(IpsOptInService service) {
    return service.canModifyOptInPolicy().filter(can -> can == 0).isEmpty();
  }
}
