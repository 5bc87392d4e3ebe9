package org.mayday.consent.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.ips.IpsSecIoService;

/**
 * Tells whether the user must consent to what, how far consent has come, and how the code is shown.
 */
@Dependent
public class ReadConsent implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("consent.read", "features").since(ConsentReport.SINCE);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    List<Sheet.Part> parts = new ArrayList<>();
    parts.add(ConsentReport.of(ConsentReport.service(work.client())));
    Reads.of(work.client(), IpsSecIoService.class).ifPresent(it -> parts.add(display(it)));
    return new Sheet(parts);
  }

  /** How the code is shown to the user. */
  static Sheet.Part display(IpsSecIoService it) {
    return new Facts()
        .with("language", it.language().map(CodedValue::words))
        .with("requestedLanguage", it.requestedLanguage().map(CodedValue::words))
        .with("screen", it.defaultScreen())
        .with("screens", it.numberOfScreens())
        .with("zoom", it.zoom())
        .as("display");
  }
}
