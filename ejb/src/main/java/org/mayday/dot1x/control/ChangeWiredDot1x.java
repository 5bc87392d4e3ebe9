package org.mayday.dot1x.control;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.mayday.network.control.Ports;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.Amt8021xProfile;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;
import org.mayday.wsman.ips.IpsIeee8021xSettings;
import org.mayday.wsman.ips.WiredDot1xState;

/**
 * Changes 802.1x of the wired port: by IPS_IEEE8021xSettings from AMT 6 on, by AMT_8021XProfile
 * before (Intel AMT Implementation and Reference Guide, "802.1x Profiles").
 */
@Dependent
public class ChangeWiredDot1x implements FirmwareOperation {
  static final String NEW = "IPS_IEEE8021xSettings";
  static final String OLD = "AMT_8021XProfile";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("dot1x.wired", "network")
        .with(Parameter.choice("state", WiredDot1xState.class))
        .with(Dot1xArguments.parameters())
        .with(
            Parameter.choice("whilePcRuns", "ON", "OFF").optional().initially(""),
            Parameter.number("pxeTimeoutSeconds", 0, 86_400).optional(),
            Parameter.flag("anyway"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    WiredDot1xState state = said.choice("state", WiredDot1xState.class);
    if (state == WiredDot1xState.ON && !Dot1xArguments.saysHow(said)) {
      throw new BadArguments("dot1x.wired needs protocol to switch 802.1x on.");
    }
    Ports ports = Ports.of(work.client());
    Glance glance = new Glance(work.client());
    if (glance.get(IpsIeee8021xSettings.class).isPresent()) {
      ports.guard(work, ports.wired());
      WsmanInstance before = work.client().get(NEW, Selectors.none());
      work.client()
          .put(wanted(said, before, "Enabled", state.number(), "AvailableInS0"), Selectors.none());
      certificates(work.client(), said);
      return Sheet.of(ReadDot1x.wired(work.client().get(IpsIeee8021xSettings.class)).as("wired"));
    }
    if (glance.get(Amt8021xProfile.class).isPresent()) {
      ports.guard(work, ports.wired());
      return Sheet.of(old(work, state).as("wired"));
    }
    throw new OperationFailed(
        OperationFailed.Kind.NOT_OFFERED, "This firmware does not offer 802.1x on the wire.");
  }

  private static Facts old(Work work, WiredDot1xState state)
      throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    if (state == WiredDot1xState.ON_WITHOUT_CERTIFICATES
        || Dot1xArguments.client(said).isPresent()
        || Dot1xArguments.issuer(said).isPresent()) {
      throw new OperationFailed(
          OperationFailed.Kind.NOT_OFFERED,
          "This firmware takes certificates for 802.1x with its profiles only, not from here.");
    }
    WsmanInstance before = work.client().get(OLD, Selectors.none());
    boolean on = state == WiredDot1xState.ON;
    work.client().put(wanted(said, before, "Enabled", on, "ActiveInS0"), Selectors.none());
    return ReadDot1x.old(work.client().get(Amt8021xProfile.class));
  }

  private static WsmanInstance wanted(
      Arguments said, WsmanInstance before, String enabled, Object state, String inS0) {
    WsmanInstance next = Dot1xArguments.over(said, before.with(enabled, state));
    if (said.optional("whilePcRuns").isPresent()) {
      next = next.with(inS0, said.text("whilePcRuns").equals("ON"));
    }
    return said.optional("pxeTimeoutSeconds").isPresent()
        ? next.with("PxeTimeout", said.number("pxeTimeoutSeconds"))
        : next;
  }

  private static void certificates(WsmanClient client, Arguments said) throws WsmanException {
    Optional<EndpointReference> own = Dot1xArguments.client(said);
    Optional<EndpointReference> issuer = Dot1xArguments.issuer(said);
    if (own.isPresent() || issuer.isPresent()) {
      client.invoke(IpsIeee8021xSettings.setCertificates(issuer, own));
    }
  }
}
