package org.mayday.features.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsKvmRedirectionSettingData;

/** Ends the redirection session that somebody has with the PC. */
@Dependent
public class TerminateRedirection implements FirmwareOperation {
  private static final String SESSION = "session";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("redirection.terminate", "features")
        .with(Parameter.choice(SESSION, RedirectionSession.class));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    RedirectionSession session = work.arguments().choice(SESSION, RedirectionSession.class);
    if (session == RedirectionSession.KVM) {
      Reads.required(work.client(), IpsKvmRedirectionSettingData.class, "KVM");
    }
    work.client().invoke(session.ending());
    return Sheet.of(new Facts().with("ended", session).as("redirection"));
  }
}
