package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.cli.output.Named;
import org.mayday.cli.soap.Answer;

/** How PCs are set up to call, in answers (docs/wsdl/provisioning.xsd). */
final class Profiles {
  static final String SERVICE = "provisioning";
  private static final String SETTING = "setting";
  private static final String DRIFT = "drift";
  private static final Set<String> LISTS =
      Set.of(
          "server",
          "insideServer",
          "userOrder",
          "alertOrder",
          "periodicOrder",
          "homeDomain",
          "warning",
          SETTING);
  private static final Set<String> FLAGS = Set.of("repairs");
  private static final Set<String> NUMBERS =
      Set.of(
          "version",
          "newestVersion",
          "userLifeSeconds",
          "alertLifeSeconds",
          "periodicLifeSeconds",
          "everySeconds");

  private static final Map<String, String> STATES =
      Map.of(
          "APPLIED", "applied",
          "APPLYING", "being applied",
          "AWAITING_CALL", "waits for a call",
          "REMOVING", "being removed",
          "BROKEN", "broken");

  private static final Map<String, String> STEPS =
      Map.ofEntries(
          Map.entry("trustedRoot", "trusted root"),
          Map.entry("clientCertificate", "certificate of the PC"),
          Map.entry("servers", "new servers"),
          Map.entry("userCalls", "from where users may call"),
          Map.entry("rulesWithFallback", "rules, with the former server as fallback"),
          Map.entry("proofByCall", "proof by a call"),
          Map.entry("rules", "rules"),
          Map.entry("userCallsOnly", "from where users may no longer call"),
          Map.entry("formerServers", "former servers"),
          Map.entry("formerCertificate", "former certificates"),
          Map.entry("firstHomeDomains", "first home domains"),
          Map.entry("homeDomains", "home domains"),
          Map.entry("formerRoot", "former trusted root"));

  private static final Map<String, String> AWAITED =
      Map.of(
          "CALL", "whatever it calls for next",
          "END_OF_TUNNEL", "the end of its tunnel; it calls anew then",
          "HANGING_UP", "somebody to hang up its tunnel; it calls anew by its timer",
          "HANGING_UP_AND_USER", "somebody to hang up its tunnel, and its user to press the key");

  private Profiles() {}

  /** A profile; its settings as they are written to change them. */
  static Map<String, Object> row(Answer profile) {
    Map<String, Object> row = Facts.of(profile, LISTS, FLAGS, NUMBERS);
    row.put(SETTING, profile.all(SETTING).stream().flatMap(it -> texts(it).stream()).toList());
    return row;
  }

  private static List<String> texts(Answer setting) {
    List<String> texts = new ArrayList<>();
    for (Answer value : setting.all("value")) {
      texts.add(Settings.text(setting.text("name"), value.attribute("name"), value.text()));
    }
    for (Answer secret : setting.all("secret")) {
      texts.add(Settings.text(setting.text("name"), secret.attribute("name"), "(secret)"));
    }
    return texts;
  }

  /** How a PC stands with its profile; what differs as sentences. */
  static Map<String, Object> standing(Answer standing) {
    Map<String, Object> row = Facts.of(standing, Set.of(DRIFT), Set.of(), NUMBERS);
    row.computeIfPresent("state", (key, name) -> named(STATES, name));
    row.computeIfPresent("step", (key, name) -> named(STEPS, name));
    row.computeIfPresent("awaits", (key, name) -> named(AWAITED, name));
    row.put(
        DRIFT,
        standing.all(DRIFT).stream()
            .flatMap(drift -> drift.all("deviation").stream())
            .map(Profiles::sentence)
            .toList());
    return row;
  }

  private static Named named(Map<String, String> words, Object name) {
    return new Named(name.toString(), words.getOrDefault(name, name.toString()));
  }

  private static String sentence(Answer deviation) {
    return "%s: wanted %s, found %s"
        .formatted(deviation.text("what"), deviation.text("wanted"), deviation.text("found"));
  }
}
