package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.UUID;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.power.boundary.Power;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.fault.OperationFault;
import org.mayday.web.soap.power.PowerAction;
import org.mayday.web.soap.power.PowerChange;
import org.mayday.web.soap.power.PowerNow;
import org.mayday.web.soap.power.PowerPortType;

/** Power over SOAP (docs/wsdl/power.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.power.PowerPortType",
    targetNamespace = "urn:mayday:power:1",
    serviceName = "PowerService",
    portName = "PowerPort",
    wsdlLocation = "WEB-INF/wsdl/power.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class PowerPort implements PowerPortType {
  @Inject Power power;
  @Resource WebServiceContext context;

  @Override
  public PowerNow getPowerState(UUID platform)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    return operate(Role.VIEWER, () -> PowerTypes.of(power.state(platform)));
  }

  @Override
  public PowerChange changePowerState(UUID platform, PowerAction action)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    return operate(
        Role.TECHNICIAN, () -> PowerTypes.of(power.change(platform, PowerTypes.from(action))));
  }

  private <T> T operate(Role role, Reception.Work<T, OperationFailed> work)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    try {
      return new Reception(context).ask(role, work);
    } catch (OperationFailed e) {
      throw Problems.operation(e);
    } catch (UnknownPlatform e) {
      throw Problems.notFound(e.getMessage());
    }
  }
}
