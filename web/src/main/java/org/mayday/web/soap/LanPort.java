package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.Holder;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.LanOrder;
import org.mayday.lan.boundary.LanRefused;
import org.mayday.lan.boundary.LanSweeps;
import org.mayday.lan.boundary.UnknownSweep;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.lan.LanPortType;
import org.mayday.web.soap.lan.LanTask;
import org.mayday.web.soap.lan.Sweep;
import org.mayday.web.soap.lan.Target;

/** PCs in the network over SOAP (docs/wsdl/lan.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.lan.LanPortType",
    targetNamespace = "urn:mayday:lan:1",
    serviceName = "LanService",
    portName = "LanPort",
    wsdlLocation = "WEB-INF/wsdl/lan.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class LanPort implements LanPortType {
  private static final int LIMIT = 100;

  @Inject LanSweeps sweeps;
  @Resource WebServiceContext context;

  @Override
  public Sweep orderSweep(
      LanTask task,
      String addresses,
      @Nullable String user,
      @Nullable String password,
      @Nullable String profile,
      @Nullable Boolean replaceForeign)
      throws InvalidRequestFault, NotAllowedFault {
    return ask(
        () ->
            LanTypes.of(
                sweeps.order(
                    new LanOrder(
                        org.mayday.lan.boundary.LanTask.valueOf(task.name()),
                        addresses,
                        user,
                        password,
                        profile,
                        Boolean.TRUE.equals(replaceForeign)))));
  }

  @Override
  public void listSweeps(Holder<List<Sweep>> sweep, Holder<List<String>> network)
      throws InvalidRequestFault, NotAllowedFault {
    sweep.value = ask(() -> sweeps.latest().stream().map(LanTypes::of).toList());
    network.value = ask(sweeps::networks);
  }

  @Override
  public void getSweep(
      UUID id,
      @Nullable Integer offset,
      @Nullable Integer limit,
      Holder<Sweep> sweep,
      Holder<List<Target>> target)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    sweep.value = known(() -> LanTypes.of(sweeps.get(id)));
    int from = offset == null ? 0 : offset;
    int most = limit == null ? LIMIT : limit;
    target.value = known(() -> sweeps.targets(id, from, most).stream().map(LanTypes::of).toList());
  }

  @Override
  public boolean stopSweep(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return known(() -> sweeps.stop(id));
  }

  private <T> T known(Reception.Work<T, RuntimeException> work)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return ask(work);
    } catch (UnknownSweep e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  private <T> T ask(Reception.Work<T, RuntimeException> work)
      throws InvalidRequestFault, NotAllowedFault {
    try {
      return new Reception(context).ask(Role.SUPERVISOR, work);
    } catch (LanRefused e) {
      throw Problems.invalid(e.getMessage());
    }
  }
}
