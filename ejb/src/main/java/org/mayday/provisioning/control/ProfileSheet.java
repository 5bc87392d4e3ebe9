package org.mayday.provisioning.control;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mayday.network.control.PeriodicRule;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.operation.control.Facts;
import org.mayday.provisioning.boundary.Endpoint;
import org.mayday.vault.control.Fingerprint;
import org.mayday.wsman.amt.PolicyTrigger;
import org.mayday.wsman.amt.UserInitiatedState;
import org.mayday.wsman.instance.CodedValue;

/** How far a PC is, and what differs, as a sheet. */
final class ProfileSheet {
  static final String NOTHING = "none";

  private ProfileSheet() {}

  /** How far it is. */
  static Sheet of(Job job) {
    return Sheet.of(progress(job));
  }

  /** How far it is; nothing is kept of a PC that has lost its profile. */
  static Sheet of(Optional<Job> job) {
    return job.map(ProfileSheet::of)
        .orElse(Sheet.of(new Facts().with("state", "removed").as("profile")));
  }

  /** There is nothing to compare. */
  static Sheet none() {
    return Sheet.of(new Facts().with("state", "has no profile").as("profile"));
  }

  /** How far it is. */
  static Part progress(Job job) {
    return new Facts()
        .with("profile", job.profile())
        .with("version", job.version())
        .with("state", words(job))
        .with("step", job.isOpen() ? job.step() : "")
        .as("profile");
  }

  /** Servers that a PC calls only if the first one does not answer, so that no call proves them. */
  static String unproven(Goal goal) {
    return String.join(", ", texts(goal.servers().stream().skip(1).toList()));
  }

  private static String words(Job job) {
    boolean removes = job.purpose() == Job.Purpose.REMOVE;
    return switch (job.state()) {
      case DONE -> "applied";
      case UNDER_WAY -> removes ? "being removed" : "being applied";
      case AWAITING_CALL -> "waits for the PC to call the new server";
      case BROKEN -> removes ? "broken while it was removed" : "broken while it was applied";
    };
  }

  /** The certificate that the PC proves itself with. */
  static Part certificate(X509Certificate certificate) {
    return new Facts()
        .with("subject", certificate.getSubjectX500Principal().getName())
        .with("issuer", certificate.getIssuerX500Principal().getName())
        .with("validUntil", certificate.getNotAfter().toInstant())
        .with("sha256", Fingerprint.of(certificate))
        .as("clientCertificate");
  }

  /** What differs from what is wanted, in words. */
  static List<Map<String, String>> differences(Site site, Setup now, boolean trusted) {
    List<Map<String, String>> rows = new ArrayList<>();
    differ(rows, "trusted root of the gateway", "yes", trusted ? "yes" : "no");
    for (Endpoint wanted : site.goal().servers()) {
      String there = site.serving(now, wanted).isPresent() ? wanted.text() : NOTHING;
      differ(rows, "server", wanted.text(), there);
    }
    for (PolicyTrigger trigger : PolicyTrigger.values()) {
      site.goal()
          .rule(trigger.number())
          .ifPresent(wanted -> differ(rows, trigger, wanted, now, now.rule(trigger.number())));
    }
    if (now.userCalls() != 0) {
      differ(rows, "user may call", state(site.goal().userCalls()), state(now.userCalls()));
    }
    differ(
        rows,
        "home domains",
        String.join(", ", site.goal().homeDomains()),
        now.homeDomains().isEmpty() ? NOTHING : String.join(", ", now.homeDomains()));
    return rows;
  }

  private static void differ(
      List<Map<String, String>> rows,
      PolicyTrigger trigger,
      Goal.Rule wanted,
      Setup now,
      Optional<Setup.Rule> there) {
    String what = "rule for " + trigger.words();
    differ(
        rows,
        what,
        rule(wanted.life(), wanted.timer(), texts(wanted.servers())),
        there.map(it -> rule(it.life(), it.timer(), texts(now, it.servers()))).orElse(NOTHING));
    // a row of its own, because what is kept of a long one is cut
    differ(
        rows,
        what + " inside the company",
        calls(texts(wanted.inside())),
        calls(there.map(it -> texts(now, it.inside())).orElse(List.of())));
  }

  private static void differ(
      List<Map<String, String>> rows, String what, String wanted, String found) {
    if (!wanted.equals(found)) {
      rows.add(new Facts().with("what", what).with("wanted", wanted).with("found", found).map());
    }
  }

  private static String rule(long life, String timer, List<String> servers) {
    String when = PeriodicRule.words(timer).map(words -> ", " + words).orElse("");
    String lasts = life == 0 ? "until closed" : life + " s";
    return "tunnel " + lasts + when + ", " + calls(servers);
  }

  private static String calls(List<String> servers) {
    return servers.isEmpty() ? NOTHING : "calls " + String.join(" then ", servers);
  }

  private static List<String> texts(List<Endpoint> endpoints) {
    return endpoints.stream().map(Endpoint::text).toList();
  }

  private static List<String> texts(Setup now, List<String> names) {
    return texts(
        names.stream()
            .flatMap(name -> now.server(name).stream())
            .map(Setup.Server::endpoint)
            .toList());
  }

  private static String state(int number) {
    return CodedValue.of(UserInitiatedState.class, number).words();
  }
}
