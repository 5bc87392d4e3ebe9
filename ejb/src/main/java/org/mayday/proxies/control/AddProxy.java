package org.mayday.proxies.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;

/** Tells the PC of a proxy (Intel AMT Implementation and Reference Guide, IPS_HTTPProxyService). */
@Dependent
public class AddProxy implements FirmwareOperation {
  static final String ADDRESS = "address";
  static final String PORT = "port";
  static final String SUFFIX = "suffix";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("proxies.add", "network")
        .since(Proxies.SINCE)
        .with(
            Parameter.text(ADDRESS, Proxies.LONGEST_ADDRESS),
            Parameter.number(PORT, 1, Proxies.MOST_PORT),
            Parameter.text(SUFFIX, Proxies.LONGEST_SUFFIX));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    String address = Proxies.address(said.text(ADDRESS));
    String suffix = Proxies.suffix(said.text(SUFFIX));
    int port = (int) said.number(PORT);
    Proxies known = Proxies.of(work.client());
    if (known.find(address, port).isPresent()) {
      throw new BadArguments("The PC knows the proxy " + address + ":" + port + " already.");
    }
    known.refuseMore();
    known.add(address, port, suffix);
    return Sheet.of(Proxies.of(work.client()).rows());
  }
}
