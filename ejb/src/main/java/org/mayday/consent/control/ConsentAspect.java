package org.mayday.consent.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsOptInService;
import org.mayday.wsman.ips.OptInPolicy;

/** For what profiles say that the user must consent. */
@Dependent
public class ConsentAspect implements Aspect {
  private final ChangeConsentPolicy change;

  @Inject
  public ConsentAspect(ChangeConsentPolicy change) {
    this.change = change;
  }

  @Override
  public AspectInfo info() {
    return AspectInfo.of(
        "consent",
        Parameter.choice(ChangeConsentPolicy.POLICY, OptInPolicy.class).optional().initially(""),
        Parameter.number(
                ChangeConsentPolicy.CODE,
                ChangeConsentPolicy.LEAST_SECONDS,
                ChangeConsentPolicy.LONGEST_CODE)
            .optional(),
        Parameter.number(
                ChangeConsentPolicy.CONSENT,
                ChangeConsentPolicy.SHORTEST_CONSENT,
                ChangeConsentPolicy.LONGEST_CONSENT)
            .optional());
  }

  @Override
  public void check(Arguments said) {
    if (said.optional(ChangeConsentPolicy.POLICY).isEmpty()) {
      throw new BadArguments("consent needs neededFor.");
    }
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted) throws WsmanException {
    Optional<IpsOptInService> service =
        new Glance(ground.client())
            .get(IpsOptInService.class)
            .filter(ChangeConsentPolicy::canChange);
    Map<String, String> now = new TreeMap<>();
    service
        .flatMap(IpsOptInService::policy)
        .ifPresent(policy -> now.put(ChangeConsentPolicy.POLICY, policy.name()));
    service
        .flatMap(IpsOptInService::optInDisplayTimeout)
        .ifPresent(seconds -> now.put(ChangeConsentPolicy.CODE, seconds.toString()));
    service
        .flatMap(IpsOptInService::optInCodeTimeout)
        .ifPresent(seconds -> now.put(ChangeConsentPolicy.CONSENT, seconds.toString()));
    return now;
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    ground.perform(change, wanted);
  }
}
