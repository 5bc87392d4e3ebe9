package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.visits.boundary.Policies;
import org.mayday.visits.boundary.Policy;
import org.mayday.visits.boundary.PolicyChange;

/** What is done at every visit, as supervisors set it. */
@Named
@RequestScoped
public class PolicyPanel {
  private static final int DAY = 24;

  @Inject Policies policies;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable String operation;
  private @Nullable String tag;
  private int everyHours = DAY;

  /** Adds a policy. */
  public void add() {
    String name = operation == null ? "" : operation;
    if (told.tried(() -> policies.set(null, new PolicyChange(name, tag, everyHours, true)))) {
      told.done("policy.added");
      operation = null;
      tag = null;
    }
  }

  /** Switches the policy that the button named on or off. */
  public void toggle() {
    UUID id = asked.id("policy");
    policies.all().stream()
        .filter(policy -> policy.id().equals(id))
        .findFirst()
        .ifPresent(policy -> told.tried(() -> policies.set(id, opposite(policy))));
  }

  private static PolicyChange opposite(Policy policy) {
    return new PolicyChange(
        policy.operation(), policy.tag(), policy.everyHours(), !policy.enabled());
  }

  /** Removes the policy that the button named. */
  public void remove() {
    UUID id = asked.id("policy");
    told.tried(() -> policies.remove(id));
  }

  public List<Policy> getAll() {
    return policies.all();
  }

  public List<OperationInfo> getSuitable() {
    return policies.suitable();
  }

  public @Nullable String getOperation() {
    return operation;
  }

  public void setOperation(@Nullable String operation) {
    this.operation = operation;
  }

  public @Nullable String getTag() {
    return tag;
  }

  public void setTag(@Nullable String tag) {
    this.tag = tag;
  }

  public int getEveryHours() {
    return everyHours;
  }

  public void setEveryHours(int everyHours) {
    this.everyHours = everyHours;
  }
}
