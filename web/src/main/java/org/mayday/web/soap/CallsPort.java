package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.CallTaken;
import org.mayday.calls.boundary.Calls;
import org.mayday.calls.boundary.IllegalCallMove;
import org.mayday.calls.boundary.UnknownCall;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.calls.Call;
import org.mayday.web.soap.calls.CallState;
import org.mayday.web.soap.calls.CallStory;
import org.mayday.web.soap.calls.CallsPortType;
import org.mayday.web.soap.fault.ConflictFault;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;

/** The calls for help over SOAP (docs/wsdl/calls.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.calls.CallsPortType",
    targetNamespace = "urn:mayday:calls:1",
    serviceName = "CallsService",
    portName = "CallsPort",
    wsdlLocation = "WEB-INF/wsdl/calls.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class CallsPort implements CallsPortType {
  @Inject Calls calls;
  @Resource WebServiceContext context;

  @Override
  public List<Call> listCalls(@Nullable CallState state, @Nullable Integer limit)
      throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.VIEWER, () -> calls.find(CallTypes.query(state, limit))).calls().stream()
            .map(CallTypes::of)
            .toList();
  }

  @Override
  public CallStory getCall(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return new Reception(context)
        .ask(Role.VIEWER, () -> calls.get(id).map(call -> CallTypes.story(call, calls.steps(id))))
        .orElseThrow(() -> Problems.notFound("There is no call " + id + "."));
  }

  @Override
  public Call acceptCall(UUID id)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return move(() -> calls.accept(id));
  }

  @Override
  public Call declineCall(UUID id, String why)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return move(() -> calls.decline(id, why));
  }

  @Override
  public Call transferCall(UUID id, String to)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return move(() -> calls.transfer(id, to));
  }

  @Override
  public Call addNote(UUID id, String text)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return move(() -> calls.note(id, text));
  }

  @Override
  public Call addTicket(UUID id, String reference)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return move(() -> calls.ticket(id, reference));
  }

  @Override
  public Call wrapUpCall(UUID id, String summary)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return move(() -> calls.wrapUp(id, summary));
  }

  private Call move(Supplier<org.mayday.calls.boundary.Call> work)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return CallTypes.of(new Reception(context).ask(Role.TECHNICIAN, work::get));
    } catch (UnknownCall e) {
      throw Problems.notFound(e.getMessage());
    } catch (CallTaken | IllegalCallMove e) {
      throw Problems.conflict(e.getMessage());
    }
  }
}
