package org.mayday.provisioning.control;

import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtRemoteAccessCapabilities;

/**
 * What a PC can take of a profile (Intel AMT Implementation and Reference Guide,
 * AMT_RemoteAccessCapabilities), asked before anything is sent.
 */
final class Limits {
  private Limits() {}

  /** Refuses what does not fit into the firmware, or would displace what others have set up. */
  static void check(WsmanClient client, Site site, Setup now)
      throws WsmanException, OperationFailed {
    Optional<AmtRemoteAccessCapabilities> most =
        new Glance(client).get(AmtRemoteAccessCapabilities.class);
    long missing =
        site.goal().servers().stream().filter(it -> site.serving(now, it).isEmpty()).count();
    require(
        most.flatMap(AmtRemoteAccessCapabilities::maxTotalMpServers),
        now.servers().size() + missing,
        "servers");
    require(
        most.flatMap(AmtRemoteAccessCapabilities::maxMpsPerPolicy),
        site.goal().rules().stream()
            .mapToInt(rule -> Math.max(rule.servers().size(), rule.inside().size()))
            .max()
            .orElse(0),
        "servers of a rule");
    long kept = now.rules().stream().filter(it -> site.goal().rule(it.trigger()).isEmpty()).count();
    require(
        most.flatMap(AmtRemoteAccessCapabilities::maxTotalPolicies),
        kept + site.goal().rules().size(),
        "rules");
    if (!site.job().replaceForeign()) {
      refuseForeign(site, now);
    }
  }

  private static void require(Optional<Long> most, long wanted, String what)
      throws OperationFailed {
    if (most.filter(limit -> wanted > limit).isPresent()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The firmware takes %d %s, and it would be %d.".formatted(most.get(), what, wanted));
    }
  }

  private static void refuseForeign(Site site, Setup now) {
    for (Setup.Rule rule : now.rules()) {
      boolean wanted = site.goal().rule(rule.trigger()).isPresent();
      boolean ours =
          !rule.callsSomebody()
              || now.servers().stream().anyMatch(it -> rule.calls(it.name()) && site.isOurs(it));
      if (wanted && !ours) {
        throw new BadArguments(
            "The rule \"%s\" of the PC calls a server that is not this gateway. It is replaced only"
                    .formatted(rule.name())
                + " if rules of other gateways may be (replaceForeign).");
      }
    }
  }
}
