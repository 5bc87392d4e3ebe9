package org.mayday.simulator.firmware;

import org.mayday.simulator.platform.Certificates;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.wsman.Repository.Instance;
import org.mayday.simulator.wsman.WsmanFault;

/** Removes the instances that a console may delete, with what hangs on them. */
final class Removals {

  private final SimulatedPc pc;

  Removals(SimulatedPc pc) {
    this.pc = pc;
  }

  void remove(Instance instance) throws WsmanFault {
    String className = instance.className();
    if (className.equals(Subscriptions.SUBSCRIPTION)) {
      new Subscriptions(pc).remove(instance);
      return;
    }
    if (isUsed(instance)) {
      throw WsmanFault.inUse();
    }
    if (!pc.additions().remove(className, instance.key())) {
      throw WsmanFault.denied();
    }
    if (className.equals(NetworkMethods.PROFILE)) {
      String name = instance.value("ElementName");
      pc.additions().of(NetworkMethods.DOT1X).stream()
          .filter(dot1x -> dot1x.value("ElementName").equals(name))
          .forEach(dot1x -> pc.additions().remove(NetworkMethods.DOT1X, dot1x.key()));
    }
    if (className.equals(DefenceMethods.AGENT)) {
      DefenceMethods.forgetActions(pc, instance.key());
    }
    if (className.endsWith("Filter")) {
      pc.additions().remove(DefenceMethods.STATISTICS, instance.key());
    }
  }

  private boolean isUsed(Instance instance) {
    return switch (instance.className()) {
      case Creations.POLICY ->
          pc.additions().of(Creations.IN_FORCE).stream()
              .anyMatch(link -> link.value("Dependent").contains(">" + instance.key() + "<"));
      case "AMT_Hdr8021Filter", "AMT_IPHeadersFilter" ->
          pc.additions().of(Creations.POLICY).stream()
              .anyMatch(policy -> policy.values("FilterCreationHandles").contains(instance.key()));
      case Certificates.CLASS ->
          pc.additions().of(CertificateMethods.CONTEXT).stream()
                  .anyMatch(
                      use -> use.value("ElementInContext").contains(">" + instance.key() + "<"))
              || pc.remoteAccess().servers().stream()
                  .anyMatch(server -> server.certificate().equals(instance.key()));
      case CertificateMethods.CONTEXT -> pc.tls().mode().on();
      default -> false;
    };
  }
}
