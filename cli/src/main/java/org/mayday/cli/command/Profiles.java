package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.cli.soap.Answer;

/** How PCs are set up to call, in answers (docs/wsdl/provisioning.xsd). */
final class Profiles {
  static final String SERVICE = "provisioning";
  private static final String SETTING = "setting";
  private static final String DRIFT = "drift";
  private static final Set<String> LISTS =
      Set.of("server", "userOrder", "alertOrder", "periodicOrder", "homeDomain", SETTING);
  private static final Set<String> FLAGS = Set.of("repairs");
  private static final Set<String> NUMBERS =
      Set.of(
          "version",
          "newestVersion",
          "userLifeSeconds",
          "alertLifeSeconds",
          "periodicLifeSeconds",
          "everySeconds");

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
    row.put(
        DRIFT,
        standing.all(DRIFT).stream()
            .flatMap(drift -> drift.all("deviation").stream())
            .map(Profiles::sentence)
            .toList());
    return row;
  }

  private static String sentence(Answer deviation) {
    return "%s: wanted %s, found %s"
        .formatted(deviation.text("what"), deviation.text("wanted"), deviation.text("found"));
  }
}
