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
import org.mayday.batch.boundary.BatchOrder;
import org.mayday.batch.boundary.Batches;
import org.mayday.batch.boundary.UnknownBatch;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.staff.boundary.Role;
import org.mayday.visits.boundary.Policies;
import org.mayday.visits.boundary.PolicyChange;
import org.mayday.visits.boundary.RunPage;
import org.mayday.visits.boundary.Runs;
import org.mayday.visits.boundary.UnknownPolicy;
import org.mayday.visits.boundary.UnknownRun;
import org.mayday.web.soap.fault.InvalidRequestFault;
import org.mayday.web.soap.fault.NotAllowedFault;
import org.mayday.web.soap.fault.NotFoundFault;
import org.mayday.web.soap.fault.OperationFault;
import org.mayday.web.soap.work.Argument;
import org.mayday.web.soap.work.Batch;
import org.mayday.web.soap.work.Part;
import org.mayday.web.soap.work.Policy;
import org.mayday.web.soap.work.Run;
import org.mayday.web.soap.work.RunState;
import org.mayday.web.soap.work.WorkPortType;

/** Operations in the background, on visits and on many PCs, over SOAP (docs/wsdl/work.wsdl). */
@WebService(
    endpointInterface = "org.mayday.web.soap.work.WorkPortType",
    targetNamespace = "urn:mayday:work:1",
    serviceName = "WorkService",
    portName = "WorkPort",
    wsdlLocation = "WEB-INF/wsdl/work.wsdl")
@SchemaValidation(handler = ContractCheck.class, outbound = false)
public class WorkPort implements WorkPortType {
  private static final int AT_ONCE = 10;
  private static final int BATCHES = 50;

  @Inject Runs runs;
  @Inject Batches batches;
  @Inject Policies policies;
  @Resource WebServiceContext context;

  @Override
  public Run startOperation(
      UUID platform, String operation, List<Argument> arguments, @Nullable String confirmation)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    return order(() -> runs.start(WorkTypes.order(platform, operation, arguments, confirmation)));
  }

  @Override
  public Run queueOperation(
      UUID platform,
      String operation,
      List<Argument> arguments,
      @Nullable String confirmation,
      @Nullable Integer expirySeconds)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    return order(
        () ->
            runs.queue(
                WorkTypes.order(platform, operation, arguments, confirmation),
                WorkTypes.expiry(expirySeconds)));
  }

  private Run order(Reception.Work<org.mayday.visits.boundary.Run, OperationFailed> work)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault, OperationFault {
    try {
      return WorkTypes.of(ask(Role.VIEWER, work));
    } catch (OperationFailed e) {
      throw Problems.operation(e);
    }
  }

  @Override
  public void getRun(UUID id, Holder<Run> run, Holder<List<Part>> parts)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    run.value = WorkTypes.of(ask(Role.VIEWER, () -> runs.get(id)));
    parts.value = WorkTypes.parts(ask(Role.VIEWER, () -> runs.sheet(id)));
  }

  @Override
  public void listRuns(
      @Nullable UUID platform,
      @Nullable UUID batch,
      @Nullable String operation,
      @Nullable String who,
      List<RunState> states,
      @Nullable Integer offset,
      @Nullable Integer limit,
      Holder<List<Run>> run,
      Holder<Long> total)
      throws InvalidRequestFault, NotAllowedFault {
    RunPage page =
        new Reception(context)
            .ask(
                Role.VIEWER,
                () ->
                    runs.find(
                        WorkTypes.query(platform, batch, operation, who, states, offset, limit)));
    run.value = page.runs().stream().map(WorkTypes::of).toList();
    total.value = page.total();
  }

  @Override
  public boolean cancelRun(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(Role.VIEWER, () -> runs.cancel(id));
  }

  @Override
  public Batch startBatch(
      String operation,
      List<Argument> arguments,
      @Nullable String tag,
      List<UUID> platforms,
      @Nullable Integer parallel,
      boolean patient,
      @Nullable Integer expirySeconds,
      @Nullable String confirmation)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(
        Role.TECHNICIAN,
        () ->
            WorkTypes.of(
                batches.start(
                    new BatchOrder(
                        operation,
                        WorkTypes.said(arguments),
                        tag,
                        platforms,
                        parallel == null ? AT_ONCE : parallel,
                        patient,
                        WorkTypes.expiry(expirySeconds),
                        confirmation))));
  }

  @Override
  public Batch getBatch(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(Role.VIEWER, () -> WorkTypes.of(batches.get(id)));
  }

  @Override
  public List<Batch> listBatches(@Nullable Integer limit)
      throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.VIEWER, () -> batches.newest(0, limit == null ? BATCHES : limit)).stream()
            .map(WorkTypes::of)
            .toList();
  }

  @Override
  public boolean stopBatch(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(Role.TECHNICIAN, () -> batches.stop(id));
  }

  @Override
  public int retryBatch(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(Role.TECHNICIAN, () -> batches.retry(id));
  }

  @Override
  public List<Policy> listPolicies() throws InvalidRequestFault, NotAllowedFault {
    return new Reception(context)
        .ask(Role.VIEWER, () -> policies.all().stream().map(WorkTypes::of).toList());
  }

  @Override
  public Policy setPolicy(
      @Nullable UUID id, String operation, @Nullable String tag, int everyHours, boolean enabled)
      throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    return ask(
        Role.SUPERVISOR,
        () ->
            WorkTypes.of(policies.set(id, new PolicyChange(operation, tag, everyHours, enabled))));
  }

  @Override
  public void removePolicy(UUID id) throws InvalidRequestFault, NotAllowedFault, NotFoundFault {
    ask(
        Role.SUPERVISOR,
        () -> {
          policies.remove(id);
          return id;
        });
  }

  private <T, X extends Exception> T ask(Role role, Reception.Work<T, X> work)
      throws X, InvalidRequestFault, NotAllowedFault, NotFoundFault {
    try {
      return new Reception(context).ask(role, work);
    } catch (RoleMissing e) {
      throw Problems.notAllowed(e.role());
    } catch (BadArguments e) {
      throw Problems.invalid(e.getMessage());
    } catch (UnknownPlatform | UnknownOperation | UnknownRun | UnknownBatch | UnknownPolicy e) {
      throw Problems.notFound(e.getMessage());
    }
  }
}
