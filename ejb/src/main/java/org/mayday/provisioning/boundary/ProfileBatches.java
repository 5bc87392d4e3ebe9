package org.mayday.provisioning.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.BatchOrder;
import org.mayday.batch.boundary.Batches;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.control.ProfileSelection;

/**
 * Applies, checks, continues and removes a profile on many PCs. What is started is a batch like all
 * others: its progress, its results, stopping and trying again are there.
 */
@Stateless
@RolesAllowed("viewer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProfileBatches {
  @Inject ProfileSelection selection;
  @Inject Batches batches;

  /**
   * On how many PCs it would be done now.
   *
   * @throws UnknownProfile if there is no such profile
   * @throws BadArguments if there are more than {@value BatchOrder#MOST}
   */
  public int count(String profile, ProfileWork work, ProfilePcs pcs) {
    return selection.of(profile, work, pcs).size();
  }

  /**
   * Starts it.
   *
   * @throws UnknownProfile if there is no such profile
   * @throws org.mayday.operation.boundary.RoleMissing if the caller may not do the operation
   * @throws BadArguments if there is no PC to do it on, or there are more than {@value
   *     BatchOrder#MOST}, or it cannot be done so many at a time
   */
  @RolesAllowed("technician")
  public Batch start(ProfileBatchOrder order) {
    List<UUID> pcs = selection.of(order.profile(), order.work(), order.pcs());
    if (pcs.isEmpty()) {
      throw new BadArguments(
          order.work() == ProfileWork.APPLY && !order.pcs().isAllThatHaveIt()
              ? "No such PC is found."
              : "No such PC has the profile " + order.profile() + ".");
    }
    return batches.start(
        new BatchOrder(
            order.work().operation(),
            arguments(order),
            null,
            pcs,
            order.parallel(),
            order.patient(),
            order.expiry(),
            null));
  }

  private static Map<String, String> arguments(ProfileBatchOrder order) {
    return order.work() == ProfileWork.APPLY
        ? Map.of(
            "profile", order.profile(), "replaceForeign", Boolean.toString(order.replaceForeign()))
        : Map.of();
  }
}
