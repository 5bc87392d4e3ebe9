package org.mayday.kvm.control;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.OnOff;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Changes settings of KVM; what is not said stays as it is (Intel AMT Implementation and Reference
 * Guide, IPS_KVMRedirectionSettingData).
 */
@Dependent
public class ChangeKvmSettings implements FirmwareOperation {
  private static final int MOST_MINUTES = 255;
  private static final int MOST_SCREENS = 3;
  private static final int PASSWORD_LENGTH = 8;
  private static final int LEAST_SECONDS = 60;
  private static final int MOST_SECONDS = 1_800;
  private static final String CLASS = "IPS_KVMRedirectionSettingData";
  private static final String PORT = "port5900";
  private static final String PASSWORD = "rfbPassword";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("kvm.changeSettings", "features")
        .since(ReadKvmSettings.SINCE)
        .role(Role.SUPERVISOR)
        .with(
            OnOff.parameter(PORT),
            Parameter.secret(PASSWORD, PASSWORD_LENGTH).optional(),
            OnOff.parameter("consent"),
            Parameter.number("consentSeconds", LEAST_SECONDS, MOST_SECONDS).optional(),
            Parameter.number("idleMinutes", 0, MOST_MINUTES).optional(),
            Parameter.number("defaultScreen", 0, MOST_SCREENS).optional(),
            OnOff.parameter("backToBack"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    WsmanInstance settings = Reads.required(work.client(), CLASS, "KVM").without("RFBPassword");
    settings = with(settings, "Is5900PortEnabled", onOff(said, PORT));
    settings = with(settings, "OptInPolicy", onOff(said, "consent"));
    settings = with(settings, "OptInPolicyTimeout", said.optional("consentSeconds"));
    settings = with(settings, "SessionTimeout", said.optional("idleMinutes"));
    settings = with(settings, "DefaultScreen", said.optional("defaultScreen"));
    settings = with(settings, "BackToBackFbMode", onOff(said, "backToBack"));
    Optional<String> password = said.optional(PASSWORD);
    if (password.isPresent()) {
      settings = settings.with("RFBPassword", checked(password.get()));
    }
    work.client().put(settings, Selectors.none());
    return Sheet.of(ReadKvmSettings.of(work.client()));
  }

  private static Optional<Boolean> onOff(Arguments said, String name) {
    return said.optional(name).map(text -> OnOff.said(said, name, false));
  }

  private static WsmanInstance with(WsmanInstance settings, String name, Optional<?> value)
      throws OperationFailed {
    if (value.isPresent() && settings.child(name).isEmpty()) {
      throw Reads.lacks("KVM setting " + name);
    }
    return value.isPresent() ? settings.with(name, value.get()) : settings;
  }

  private static String checked(String password) throws OperationFailed {
    boolean strong =
        password.length() == PASSWORD_LENGTH
            && password.matches(".*[a-z].*")
            && password.matches(".*[A-Z].*")
            && password.matches(".*[0-9].*")
            && password.matches(".*[^a-zA-Z0-9].*");
    if (!strong) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The RFB password must have exactly 8 characters, among them a small and a capital"
              + " letter, a digit and another character.");
    }
    return password;
  }
}
