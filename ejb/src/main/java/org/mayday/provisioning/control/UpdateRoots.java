package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.mayday.authority.control.RootPlan;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Glance;
import org.mayday.operation.control.Wires;
import org.mayday.operation.control.Work;
import org.mayday.security.control.X509Text;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtPublicKeyCertificate;
import org.mayday.wsman.amt.AmtPublicKeyManagementService;

/**
 * Has a PC trust the root that the gateway is to change to, and lose the former one when the PC has
 * called under the new one (Intel AMT Implementation and Reference Guide,
 * AMT_PublicKeyManagementService). Where no root is being changed, it says so and changes nothing.
 */
@Dependent
public class UpdateRoots implements FirmwareOperation {
  static final String NAME = "roots.update";

  @Inject RootBook book;
  @Inject SetupBook setups;
  @Inject Wires wires;

  @Override
  public OperationInfo info() {
    return OperationInfo.change(NAME, "security").role(Role.SUPERVISOR);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Optional<RootBook.Under> under = book.under();
    if (under.isEmpty()) {
      return Sheet.of(
          new Facts().with("outcome", "nothing to do: no root is being changed").as("roots"));
    }
    RootPlan plan = under.get().plan();
    boolean added = trust(work, plan);
    boolean removed = under.get().used() && mayLose(work, plan) && lose(work, plan);
    return Sheet.of(
        new Facts()
            .with("newRoot", plan.root().getSubjectX500Principal().getName())
            .with("newAdded", added)
            .with("formerRoot", plan.former().getSubjectX500Principal().getName())
            .with("formerRemoved", removed)
            .as("roots"));
  }

  private boolean trust(Work work, RootPlan plan) throws WsmanException, OperationFailed {
    String content = X509Text.base64(plan.root());
    Glance glance = new Glance(work.client());
    boolean missing = RootStep.find(glance, content).isEmpty();
    if (missing) {
      work.client().invoke(AmtPublicKeyManagementService.addTrustedRootCertificate(content));
    }
    if (RootStep.find(glance, content).isEmpty()) {
      throw new OperationFailed(Kind.NONSENSE, "The PC took the root and does not show it.");
    }
    book.trusts(work.platform(), plan);
    return missing;
  }

  /** Only a tunnel that was opened under the new root proves that the former one can go. */
  private boolean mayLose(Work work, RootPlan plan) {
    Instant changed = plan.decidedAt();
    return changed != null
        && wires
            .tunnel(work.platform())
            .filter(tunnel -> tunnel.openedAt().isAfter(changed))
            .isPresent();
  }

  private boolean lose(Work work, RootPlan plan) throws WsmanException {
    WsmanClient client = work.client();
    Optional<String> there =
        RootStep.find(new Glance(client), X509Text.base64(plan.former()))
            .flatMap(AmtPublicKeyCertificate::instanceId);
    // a root that others brought may be there for something else
    boolean ours = plan.own() || setups.find(work.platform()).filter(this::addedRoot).isPresent();
    if (there.isPresent() && ours) {
      client.delete("AMT_PublicKeyCertificate", AmtPublicKeyCertificate.key(there.get()));
    }
    book.lost(work.platform(), plan);
    return there.isPresent() && ours;
  }

  private boolean addedRoot(Job job) {
    return !job.root().isEmpty();
  }
}
