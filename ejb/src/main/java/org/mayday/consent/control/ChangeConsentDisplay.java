package org.mayday.consent.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsSecIoService;
import org.mayday.wsman.ips.SecIoLanguage;

/**
 * Decides in which language, on which screen and how large the code is shown (Intel AMT
 * Implementation and Reference Guide, IPS_SecIOService).
 */
@Dependent
public class ChangeConsentDisplay implements FirmwareOperation {
  private static final int MOST_SCREENS = 3;
  private static final int MOST_ZOOM = 2;
  private static final String CLASS = "IPS_SecIOService";
  private static final String LANGUAGE = "language";
  private static final String SCREEN = "screen";
  private static final String ZOOM = "zoom";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("consent.display", "features")
        .since(ConsentReport.SINCE)
        .with(
            Parameter.choice(LANGUAGE, SecIoLanguage.class).optional().initially(""),
            Parameter.number(SCREEN, 0, MOST_SCREENS).optional(),
            Parameter.number(ZOOM, 0, MOST_ZOOM).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    WsmanInstance settings =
        Reads.required(work.client(), CLASS, "settings of how the code is shown");
    if (work.arguments().optional(LANGUAGE).isPresent()) {
      int number = work.arguments().choice(LANGUAGE, SecIoLanguage.class).number();
      settings = settings.with("RequestedLanguage", number);
    }
    if (work.arguments().optional(SCREEN).isPresent()) {
      settings = settings.with("DefaultScreen", work.arguments().number(SCREEN));
    }
    if (work.arguments().optional(ZOOM).isPresent()) {
      settings = settings.with("zoom", work.arguments().number(ZOOM));
    }
    work.client().put(settings, Selectors.none());
    return Sheet.of(ReadConsent.display(work.client().get(IpsSecIoService.class)));
  }
}
