package org.mayday.batch.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.batch.control.BatchCsv;
import org.mayday.batch.control.BatchDesk;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.staff.boundary.Role;

/**
 * One operation for many PCs, so many at a time. Each operation has a role of its own, which is
 * asked for when a batch is started or retried and when its results are read as a whole.
 */
@Stateless
@RolesAllowed("viewer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Batches {
  /** The most batches in a list. */
  public static final int MOST = 100;

  @Resource SessionContext context;
  @Inject FirmwareOperations operations;
  @Inject BatchDesk desk;
  @Inject BatchCsv csv;

  /**
   * Starts a batch.
   *
   * @throws UnknownOperation if there is no such operation
   * @throws RoleMissing if the caller may not do it
   * @throws org.mayday.operation.boundary.BadArguments if arguments, selection or confirmation do
   *     not fit
   * @throws org.mayday.fleet.boundary.UnknownPlatform if one of the PCs is not known
   */
  @RolesAllowed("technician")
  @Audited("batch.start")
  public Batch start(@Detail BatchOrder order) {
    OperationInfo info = operations.info(order.operation());
    demand(info.role());
    return desk.start(order, info, context.getCallerPrincipal().getName());
  }

  /**
   * A batch as it is now.
   *
   * @throws UnknownBatch if there is none
   */
  public Batch get(UUID batch) {
    return desk.get(batch);
  }

  /** The newest batches, at most {@value #MOST}. */
  public List<Batch> newest(int offset, int limit) {
    return desk.newest(Math.max(0, offset), Math.max(1, Math.min(MOST, limit)));
  }

  /**
   * Ends a batch; what the PCs have done by then stays done.
   *
   * @return false if it was over already
   * @throws UnknownBatch if there is none
   */
  @RolesAllowed("technician")
  @Audited("batch.stop")
  public boolean stop(@Detail UUID batch) {
    desk.get(batch);
    return desk.stop(batch, context.getCallerPrincipal().getName());
  }

  /**
   * Tries again what failed, was cancelled or expired.
   *
   * @return how many PCs
   * @throws UnknownBatch if there is none
   * @throws RoleMissing if the caller may not do the operation
   */
  @RolesAllowed("technician")
  @Audited("batch.retry")
  public int retry(@Detail UUID batch) {
    demand(role(desk.get(batch)));
    return desk.retry(batch);
  }

  /**
   * Writes what came out as CSV, one line for each PC.
   *
   * @throws UnknownBatch if there is none
   * @throws RoleMissing if the caller may not do the operation
   */
  public void csv(UUID batch, Writer out) throws IOException {
    demand(role(desk.get(batch)));
    csv.write(batch, out);
  }

  private Role role(Batch batch) {
    try {
      return operations.info(batch.operation()).role();
    } catch (UnknownOperation gone) {
      return Role.SUPERVISOR;
    }
  }

  private void demand(Role role) {
    if (!context.isCallerInRole(role.roleName())) {
      throw new RoleMissing(role);
    }
  }
}
