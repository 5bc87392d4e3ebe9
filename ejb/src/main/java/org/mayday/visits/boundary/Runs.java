package org.mayday.visits.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.operation.control.Order;
import org.mayday.operation.control.Performer;
import org.mayday.staff.boundary.Role;
import org.mayday.visits.control.RunDesk;
import org.mayday.visits.control.RunSearch;

/**
 * Operations in the background. Each operation has a role of its own, which is asked for when it is
 * ordered and when its result is read.
 */
@Stateless
@RolesAllowed("viewer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Runs {
  @Resource SessionContext context;
  @Inject FirmwareOperations operations;
  @Inject Performer performer;
  @Inject RunDesk desk;
  @Inject RunSearch search;
  @Inject Transactions transactions;

  /**
   * Begins an operation in the background.
   *
   * @throws OperationFailed if the PC is not connected, or too much waits already
   * @throws RoleMissing if the caller may not do it
   */
  public Run start(OperationOrder order) throws OperationFailed {
    return desk.start(allowed(order));
  }

  /**
   * Has an operation done when its PC calls next, whatever the PC calls for; at once if it is
   * connected.
   *
   * @param expiry how long it waits, at most a year; null for the usual time
   * @throws OperationFailed if too much waits for the PC already
   * @throws RoleMissing if the caller may not do it
   */
  @Audited("run.queue")
  public Run queue(@Detail OperationOrder order, @Nullable Duration expiry) throws OperationFailed {
    return desk.queue(allowed(order), Optional.ofNullable(expiry), 0);
  }

  private Order allowed(OperationOrder order) {
    OperationInfo info = operations.info(order.name());
    Order named = Order.of(order, context.getCallerPrincipal().getName());
    if (!context.isCallerInRole(info.role().roleName())) {
      performer.refused(named, info);
      throw new RoleMissing(info.role());
    }
    return named;
  }

  /**
   * Cancels a run that waits or is under way; what the PC has done by then stays done.
   *
   * @return false if it is over already
   * @throws UnknownRun if there is none
   * @throws RoleMissing if somebody else ordered it and the caller is no technician
   */
  @Audited("run.cancel")
  public boolean cancel(@Detail UUID run) {
    String who = context.getCallerPrincipal().getName();
    if (!desk.get(run).who().equals(who) && !context.isCallerInRole("technician")) {
      throw new RoleMissing(Role.TECHNICIAN);
    }
    return desk.cancel(run, who);
  }

  /** Runs by what they are about, newest first. */
  public RunPage find(RunQuery query) {
    return transactions.within(() -> search.find(query));
  }

  /**
   * A run as it is now.
   *
   * @throws UnknownRun if there is none
   */
  public Run get(UUID run) {
    return desk.get(run);
  }

  /**
   * What came out of a run; while it is under way, what has come out so far.
   *
   * @throws UnknownRun if there is none
   * @throws RoleMissing if the caller may not do that operation
   */
  public Sheet sheet(UUID run) {
    Role role = role(desk.get(run).operation());
    if (!context.isCallerInRole(role.roleName())) {
      throw new RoleMissing(role);
    }
    return desk.sheet(run);
  }

  private Role role(String operation) {
    try {
      return operations.info(operation).role();
    } catch (UnknownOperation gone) {
      return Role.SUPERVISOR;
    }
  }

  /** The newest run of this operation on a PC that was done. */
  public Optional<Run> lastDone(UUID platform, String operation) {
    return transactions.within(() -> search.lastDone(platform, operation));
  }
}
