package org.mayday.proxies.control;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsHttpProxyAccessPoint;

/** Has the PC forget a proxy. */
@Dependent
public class RemoveProxy implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("proxies.remove", "network")
        .since(Proxies.SINCE)
        .with(
            Parameter.text(AddProxy.ADDRESS, Proxies.LONGEST_ADDRESS),
            Parameter.number(AddProxy.PORT, 1, Proxies.MOST_PORT));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String address = Proxies.address(work.arguments().text(AddProxy.ADDRESS));
    long port = work.arguments().number(AddProxy.PORT);
    Proxies known = Proxies.of(work.client());
    Optional<IpsHttpProxyAccessPoint> proxy = known.find(address, port);
    if (proxy.isEmpty()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The PC knows no proxy " + address + ":" + port + ".");
    }
    known.remove(proxy.get());
    return Sheet.of(Proxies.of(work.client()).rows());
  }
}
