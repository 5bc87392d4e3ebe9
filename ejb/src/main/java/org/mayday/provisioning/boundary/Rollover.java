package org.mayday.provisioning.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.authority.control.RootChange;
import org.mayday.authority.control.RootPlan;
import org.mayday.authority.control.RootRefused;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.provisioning.control.RootBook;
import org.mayday.provisioning.control.RootNews;

/**
 * The change of the gateway to another root. PCs with a profile are given the new one beside the
 * former one when they call; then somebody has the gateway change; then they lose the former one.
 */
@Stateless
@RolesAllowed("viewer")
public class Rollover {
  private static final int NAMED = 20;

  @Resource SessionContext context;
  @Inject RootChange change;
  @Inject RootBook book;
  @Inject RootNews news;

  /** The one that is under way. */
  public Optional<RolloverState> state() {
    return change.current().map(this::state);
  }

  /**
   * Begins, or goes on after it was ended.
   *
   * @param pem the new root where the administrator brings the certificates of the gateway; else
   *     null, and Mayday's own authority makes one
   * @throws BadArguments if it cannot be
   */
  @RolesAllowed("administrator")
  @Audited("root.begin")
  public RolloverState begin(@Nullable String pem) {
    try {
      change.begin(pem, who());
      RolloverState begun = state().orElseThrow();
      news.tell("begun", begun, who());
      return begun;
    } catch (RootRefused e) {
      throw new BadArguments(e.getMessage());
    }
  }

  /**
   * Has the gateway change to the new root.
   *
   * @param givenUp PCs with a profile that do not have it and need not call any more
   * @param othersGivenUp whether PCs without a profile that were not seen to have it are given up
   * @throws BadArguments if others would be lost, naming them
   */
  @RolesAllowed("administrator")
  @Audited("root.change")
  public RolloverState change(@Detail Set<UUID> givenUp, @Detail boolean othersGivenUp) {
    RolloverState before = state().orElseThrow(() -> new BadArguments("No root is being changed."));
    List<RolloverPc> lost =
        before.missing().stream().filter(pc -> !givenUp.contains(pc.platform())).toList();
    if (!lost.isEmpty()) {
      throw new BadArguments(
          "%d PCs were not seen to trust the new root, and could not call any more: %s%s."
              .formatted(
                  lost.size(),
                  lost.stream()
                      .limit(NAMED)
                      .map(RolloverPc::name)
                      .collect(Collectors.joining(", ")),
                  lost.size() > NAMED ? " and others" : ""));
    }
    if (before.others().count() > 0 && !othersGivenUp) {
      throw new BadArguments(
          before.others().text()
              + ". Apply a profile, have roots.update done on them, or give them up as a whole.");
    }
    try {
      change.decide(who());
      RolloverState after = state().orElseThrow();
      news.tell("changed", after, who());
      return after;
    } catch (RootRefused e) {
      throw new BadArguments(e.getMessage());
    }
  }

  /**
   * Ends it, wherever it is; what PCs trust stays as it is.
   *
   * @throws BadArguments if there is none
   */
  @RolesAllowed("administrator")
  @Audited("root.end")
  public void end() {
    Optional<RolloverState> before = state();
    try {
      change.end();
      before.ifPresent(it -> news.tell("ended", it, who()));
    } catch (RootRefused e) {
      throw new BadArguments(e.getMessage());
    }
  }

  private RolloverState state(RootPlan plan) {
    return new RolloverState(
        plan.sha256(),
        plan.root().getSubjectX500Principal().getName(),
        plan.root().getNotAfter().toInstant(),
        plan.own(),
        plan.begunBy(),
        plan.begunAt(),
        plan.decidedBy(),
        change.isUsed(plan),
        book.pcs(plan),
        book.others(plan));
  }

  private String who() {
    return context.getCallerPrincipal().getName();
  }
}
