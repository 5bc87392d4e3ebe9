package org.mayday.visits.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.visits.control.PolicyBook;

/** What is done at every visit. */
@Stateless
@RolesAllowed("viewer")
public class Policies {
  @Resource SessionContext context;
  @Inject PolicyBook book;
  @Inject FirmwareOperations operations;

  /** All policies, by operation. */
  public List<Policy> all() {
    return book.all();
  }

  /** The operations that a policy can have: nothing has to be said along, nothing is destroyed. */
  public List<OperationInfo> suitable() {
    return operations.all().stream().filter(PolicyBook::isSuitable).toList();
  }

  /**
   * Adds a policy, or changes one.
   *
   * @param id the policy to change; null for a new one
   * @throws UnknownPolicy if there is none
   * @throws org.mayday.operation.boundary.UnknownOperation if there is no such operation
   * @throws org.mayday.operation.boundary.BadArguments if it does not suit, or there are too many
   * @throws RoleMissing if the caller may not do the operation
   */
  @RolesAllowed("supervisor")
  @Audited("policy.set")
  public Policy set(@Nullable UUID id, @Detail PolicyChange change) {
    OperationInfo info = operations.info(change.operation());
    if (!context.isCallerInRole(info.role().roleName())) {
      throw new RoleMissing(info.role());
    }
    return book.set(id, change, info, context.getCallerPrincipal().getName());
  }

  /**
   * Removes a policy; what it has ordered already stays ordered.
   *
   * @throws UnknownPolicy if there is none
   */
  @RolesAllowed("supervisor")
  @Audited("policy.remove")
  public void remove(@Detail UUID policy) {
    book.remove(policy);
  }
}
