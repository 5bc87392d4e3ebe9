package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why a PC does not call. */
@Command(name = "why", description = "Tell why a PC does not call, as far as Mayday knows.")
final class WhyCommand extends AskingCommand {
  @Parameters(paramLabel = "PC", description = "Name or UUID.")
  private String pc = "";

  @Option(names = "--all", description = "Also what it is not, and what cannot be known.")
  private boolean all;

  @Override
  List<Section> ask(Server server) throws Refusal {
    Answer diagnosis =
        server
            .ask(new Request("fleet", "diagnosePlatform").with("uuid", Pcs.uuid(server, pc)))
            .first("diagnosis")
            .orElseThrow(
                () -> new Refusal(Refusal.Reason.NOT_DONE, "Mayday does not say what it knows."));
    Map<String, Object> about = new LinkedHashMap<>();
    for (String key : List.of("name", "platform", "connected", "settingsReadAt")) {
      about.put(key, diagnosis.first(key).map(Answer::text).orElse(""));
    }
    List<Map<String, Object>> findings = new ArrayList<>();
    for (Answer finding : diagnosis.all("finding")) {
      if (all || Set.of("FAULT", "SUSPECT").contains(text(finding, "verdict"))) {
        findings.add(row(finding));
      }
    }
    return List.of(Section.facts("pc", about), Section.rows("findings", findings));
  }

  private static Map<String, Object> row(Answer finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (String key : List.of("reason", "verdict", "says")) {
      row.put(key, text(finding, key));
    }
    row.put("evidence", finding.all("evidence").stream().map(one -> text(one, "what")).toList());
    row.put("advice", finding.all("advice").stream().map(one -> text(one, "what")).toList());
    return row;
  }

  private static String text(Answer answer, String name) {
    return answer.first(name).map(Answer::text).orElse("");
  }
}
