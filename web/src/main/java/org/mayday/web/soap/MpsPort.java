package org.mayday.web.soap;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.util.Optional;
import java.util.UUID;
import org.mayday.delivery.boundary.ConnectedMachines;
import org.mayday.delivery.boundary.ConsoleOrder;
import org.mayday.delivery.boundary.Machine;
import org.mayday.delivery.boundary.MachineList;
import org.mayday.delivery.boundary.MachinePage;
import org.mayday.delivery.boundary.Subscriptions;
import org.mayday.delivery.boundary.WebhookOrder;
import org.mayday.staff.boundary.Role;
import org.mayday.web.soap.fault.ConflictFault;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.mps.EnumerateConnectedMachines;
import org.mayday.web.soap.mps.EnumerateConnectedMachinesResponse;
import org.mayday.web.soap.mps.IsConnected;
import org.mayday.web.soap.mps.IsConnectedResponse;
import org.mayday.web.soap.mps.MpsPortType;
import org.mayday.web.soap.mps.Pull;
import org.mayday.web.soap.mps.PullResponse;
import org.mayday.web.soap.mps.Release;
import org.mayday.web.soap.mps.ReleaseResponse;
import org.mayday.web.soap.mps.Renew;
import org.mayday.web.soap.mps.RenewResponse;
import org.mayday.web.soap.mps.Subscribe;
import org.mayday.web.soap.mps.SubscribeResponse;
import org.mayday.web.soap.mps.SubscribeWebhook;
import org.mayday.web.soap.mps.SubscribeWebhookResponse;
import org.mayday.web.soap.mps.Unsubscribe;
import org.mayday.web.soap.mps.UnsubscribeResponse;

/** What a gateway offers to consoles, over SOAP (docs/wsdl/mps.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.mps.MpsPortType",
    targetNamespace = "urn:mayday:mps:1",
    serviceName = "MpsService",
    portName = "MpsPort",
    wsdlLocation = "WEB-INF/wsdl/mps.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class MpsPort implements MpsPortType {
  private static final int USUAL = 100;

  @Inject Subscriptions subscriptions;
  @Inject ConnectedMachines machines;
  @Resource WebServiceContext context;

  @Override
  public SubscribeResponse subscribe(Subscribe asked)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault {
    return MpsTypes.subscribed(
        answer(
                Role.TECHNICIAN,
                () ->
                    subscriptions.subscribe(
                        new ConsoleOrder(
                            asked.getNotifyTo(),
                            asked.getExpires(),
                            Boolean.TRUE.equals(asked.isWantReply()),
                            asked.getUserName(),
                            asked.getPassword())))
            .possible());
  }

  @Override
  public SubscribeWebhookResponse subscribeWebhook(SubscribeWebhook asked)
      throws ConflictFault, InvalidRequestFault, NotAllowedFault {
    return MpsTypes.subscribed(
        answer(
                Role.ADMINISTRATOR,
                () ->
                    subscriptions.hook(
                        new WebhookOrder(
                            asked.getName(),
                            asked.getNotifyTo(),
                            asked.getExpires(),
                            asked.getEvent())))
            .possible());
  }

  @Override
  public RenewResponse renew(Renew asked)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    RenewResponse answer = new RenewResponse();
    answer.setExpires(
        answer(
                Role.TECHNICIAN,
                () -> subscriptions.renew(asked.getSubscriptionId(), asked.getExpires()))
            .known()
            .expiresAt());
    return answer;
  }

  @Override
  public UnsubscribeResponse unsubscribe(Unsubscribe asked)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    done(() -> subscriptions.unsubscribe(asked.getSubscriptionId()));
    return new UnsubscribeResponse();
  }

  @Override
  public EnumerateConnectedMachinesResponse enumerateConnectedMachines(
      EnumerateConnectedMachines asked) throws ConflictFault, InvalidRequestFault, NotAllowedFault {
    MachineList list =
        answer(Role.TECHNICIAN, () -> machines.enumerate(asked.getExpires())).possible();
    EnumerateConnectedMachinesResponse answer = new EnumerateConnectedMachinesResponse();
    answer.setEnumerationContext(list.context());
    answer.setExpires(list.expires());
    return answer;
  }

  @Override
  public PullResponse pull(Pull asked) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    int most = asked.getMaxElements() == null ? USUAL : asked.getMaxElements();
    MachinePage page =
        answer(Role.TECHNICIAN, () -> machines.pull(asked.getEnumerationContext(), most)).known();
    return MpsTypes.page(page, machines.place());
  }

  @Override
  public ReleaseResponse release(Release asked)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    done(() -> machines.release(asked.getEnumerationContext()));
    return new ReleaseResponse();
  }

  @Override
  public IsConnectedResponse isConnected(IsConnected asked)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    UUID uuid = asked.getDeviceUuid();
    Optional<Machine> found =
        answer(
                Role.TECHNICIAN,
                () -> uuid == null ? machines.find(asked.getDeviceFqdn()) : machines.find(uuid))
            .known();
    IsConnectedResponse answer = new IsConnectedResponse();
    answer.setConnected(found.isPresent());
    if (found.isPresent()) {
      answer.setEventNotification(MpsTypes.of(found.get(), machines.place()));
    }
    return answer;
  }

  private void done(Runnable work) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    answer(
            Role.TECHNICIAN,
            () -> {
              work.run();
              return true;
            })
        .known();
  }

  private <T> MpsAnswer<T> answer(Role role, Reception.Work<T, RuntimeException> work) {
    return new MpsAnswer<>(new Reception(context), role, work);
  }
}
