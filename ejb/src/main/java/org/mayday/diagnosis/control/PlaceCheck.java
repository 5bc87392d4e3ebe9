package org.mayday.diagnosis.control;

import java.util.List;
import org.mayday.diagnosis.boundary.Finding;
import org.mayday.diagnosis.boundary.Reason;
import org.mayday.diagnosis.boundary.Verdict;
import org.mayday.diagnosis.boundary.Where;

/**
 * Does it believe to be outside the company network? Only then it calls, unless a rule names a
 * server inside (Intel AMT Implementation and Reference Guide, "Environment Detection";
 * AMT_RemoteAccessPolicyAppliesToMPS.MpsType).
 */
final class PlaceCheck implements Check {
  @Override
  public Finding of(Case it) {
    if (it.pc().connected()) {
      return finding(Verdict.FINE, "It believes to be outside the company network: it calls.");
    }
    if (it.setup().isEmpty()) {
      return Check.unread(Reason.PLACE, it, "by what it knows where it is");
    }
    CallingSetup setup = it.setup().get();
    if (setup.callsInside()) {
      return finding(
              Verdict.FINE,
              "Where it believes to be does not keep it from calling: it has a server for its user"
                  + " inside the company network too.")
          .seen("The rule of its user named one.", it.readAt());
    }
    List<String> domains = setup.homeDomains().orElse(List.of());
    if (domains.isEmpty() && setup.homePrefixes().isEmpty()) {
      return finding(
              Verdict.FAULT,
              "The PC knows no domain of the company, so it never believes to be outside, and never"
                  + " calls.")
          .seen("It had none when its settings were read.", it.readAt())
          .advise("Tell it the domains of the company with environment.change.", Where.NETWORK);
    }
    String known = "It knows " + String.join(", ", domains) + words(setup.homePrefixes()) + ".";
    if (setup.dhcp().filter(dhcp -> !dhcp).isPresent()) {
      return finding(
              Verdict.FAULT,
              "The PC has a fixed address. It learns from DHCP alone where it is, so it cannot know"
                  + " that it is outside.")
          .seen("DHCP was off.", it.readAt())
          .seen(known, it.readAt())
          .advise("Let it have its address by DHCP with network.wired.", Where.NETWORK);
    }
    return finding(
            Verdict.UNKNOWN,
            "It calls only where the network does not tell it one of its domains. Where it is now"
                + " cannot be known from here.")
        .seen(known, it.readAt())
        .advise(
            "Ask the user for the DNS suffix of the network (DHCP option 15). If it is one of these,"
                + " also by a VPN, the PC takes the place for the company's.",
            null);
  }

  private static String words(List<String> prefixes) {
    return prefixes.isEmpty() ? "" : ", and the prefixes " + String.join(", ", prefixes);
  }

  private static Finding finding(Verdict verdict, String says) {
    return Finding.of(Reason.PLACE, verdict, says);
  }
}
