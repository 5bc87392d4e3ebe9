package org.mayday.diagnosis.control;

import java.util.List;
import java.util.stream.Collectors;
import org.mayday.authority.boundary.MpsCertificate;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;
import org.mayday.diagnosis.control.CallingSetup.Server;

/** Does it call this gateway, by a name that a certificate of the gateway carries? */
final class ServerCheck implements Check {
  @Override
  public Finding of(Case it) {
    if (it.setup().isEmpty()) {
      return Check.unread(Reason.SERVER, it, "which server it calls");
    }
    List<Server> servers = it.setup().get().servers();
    if (servers.isEmpty()) {
      return finding(Verdict.FAULT, "The PC knows no server that it could call.")
          .seen("It had none when its settings were read.", it.readAt())
          .advise("Set the PC up to call this gateway.", Where.NETWORK);
    }
    List<Server> ours = servers.stream().filter(one -> known(it, one)).toList();
    if (ours.isEmpty()) {
      return seen(
              finding(
                  Verdict.FAULT,
                  "No certificate of this gateway carries the name that the PC expects: it calls"
                      + " another server, or hangs up on this one."),
              servers,
              it)
          .seen("The certificates here carry " + names(it.certificates()) + ".", null)
          .advise("Set the PC up with a name that a certificate carries.", Where.NETWORK)
          .advise("Or give the gateway a certificate with the name.", Where.GATEWAY);
    }
    return seen(match(it, ours), servers, it);
  }

  private static Finding match(Case it, List<Server> ours) {
    boolean common = ours.stream().anyMatch(one -> called(it, one));
    if (!common) {
      return finding(
              Verdict.SUSPECT,
              "The certificate carries the name only beside its common name; older firmware looks"
                  + " at the common name alone.")
          .advise("Give the gateway a certificate with the name as common name.", Where.GATEWAY);
    }
    boolean port =
        ours.stream()
            .anyMatch(
                one -> it.listeners().stream().anyMatch(l -> l.address().getPort() == one.port()));
    if (!port) {
      return finding(
              Verdict.SUSPECT,
              "The PC calls a port on which the gateway itself does not listen. That is right only"
                  + " if a firewall or load balancer passes it on.")
          .seen("The gateway listens on " + ports(it) + ".", null)
          .advise("Compare the port with the gateway's.", Where.GATEWAY);
    }
    return finding(Verdict.FINE, "The PC calls this gateway by the name of its certificate.");
  }

  private static boolean known(Case it, Server server) {
    return it.certificates().stream().anyMatch(one -> one.carries(server.mustBe()));
  }

  private static boolean called(Case it, Server server) {
    return it.certificates().stream().anyMatch(one -> one.isCalled(server.mustBe()));
  }

  private static Finding seen(Finding finding, List<Server> servers, Case it) {
    Finding more = finding;
    for (Server one : servers) {
      String must =
          one.certificateName().isEmpty() ? "" : ", certificate name " + one.certificateName();
      more = more.seen("It calls " + one.address() + ":" + one.port() + must + ".", it.readAt());
    }
    return more;
  }

  private static String names(List<MpsCertificate> certificates) {
    return certificates.stream()
        .map(one -> one.commonName().isEmpty() ? String.join(", ", one.names()) : one.commonName())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String ports(Case it) {
    return it.listeners().stream()
        .map(one -> String.valueOf(one.address().getPort()))
        .collect(Collectors.joining(" and "));
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.SERVER, verdict, says);
  }
}
