package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.port.boundary.PortTickets;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.fault.OperationFault;
import org.mayday.web.soap.operations.Argument;
import org.mayday.web.soap.operations.Operation;
import org.mayday.web.soap.operations.OperationsPortType;
import org.mayday.web.soap.operations.Performed;
import org.mayday.web.soap.operations.PortTicket;

/** Everything that can be done with a PC's firmware, over SOAP (docs/wsdl/operations.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.operations.OperationsPortType",
    targetNamespace = "urn:mayday:operations:1",
    serviceName = "OperationsService",
    portName = "OperationsPort",
    wsdlLocation = "WEB-INF/wsdl/operations.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class OperationsPort implements OperationsPortType {
  @Inject FirmwareOperations operations;
  @Inject PortTickets ports;
  @Resource WebServiceContext context;

  @Override
  public List<Operation> listOperations(@Nullable UUID platform)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return new Reception(context)
          .ask(
              Role.VIEWER,
              () ->
                  platform == null
                      ? operations.all().stream().map(OperationTypes::of).toList()
                      : operations.offered(platform).stream().map(OperationTypes::of).toList());
    } catch (UnknownPlatform e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  @Override
  public Performed performOperation(
      UUID platform, String name, List<Argument> arguments, @Nullable String confirmation)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    try {
      return new Reception(context)
          .ask(
              Role.VIEWER,
              () ->
                  OperationTypes.of(
                      operations.perform(
                          OperationTypes.order(platform, name, arguments, confirmation))));
    } catch (OperationFailed e) {
      throw Problems.operation(e);
    } catch (RoleMissing e) {
      throw Problems.notAllowed(e.role());
    } catch (BadArguments e) {
      throw Problems.invalid(e.getMessage());
    } catch (UnknownPlatform | UnknownOperation e) {
      throw Problems.notFound(e.getMessage());
    }
  }

  @Override
  public PortTicket openPort(UUID platform, int port)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return new Reception(context)
          .ask(Role.TECHNICIAN, () -> OperationTypes.of(ports.ticket(platform, port)));
    } catch (BadArguments e) {
      throw Problems.invalid(e.getMessage());
    } catch (UnknownPlatform e) {
      throw Problems.notFound(e.getMessage());
    }
  }
}
