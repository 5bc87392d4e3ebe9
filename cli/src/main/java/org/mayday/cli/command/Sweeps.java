package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;

/** Orders to look after PCs in the network (docs/wsdl/lan.xsd). */
final class Sweeps {
  static final String SERVICE = "lan";
  private static final int PAGE = 500;
  private static final Set<String> NUMBERS = Set.of("addresses", "over", "good", "unknown");

  private Sweeps() {}

  static Map<String, Object> row(Answer sweep) {
    return Facts.of(sweep, Set.of(), Set.of(), NUMBERS);
  }

  /** An order as it is now. */
  static Map<String, Object> get(Server server, String id) throws Refusal {
    return row(in(page(server, id, 0, 1)));
  }

  /** The order in an answer. */
  static Answer in(Answer answer) {
    return answer.first("sweep").orElse(answer);
  }

  /** An order, and the names that nobody knows, at which nobody was looked for. */
  static List<Section> sections(Server server, Map<String, Object> sweep) throws Refusal {
    Section order = Section.facts("order", sweep);
    if (!(sweep.get("unknown") instanceof Long unknown) || unknown == 0) {
      return List.of(order);
    }
    List<Map<String, Object>> hosts =
        targets(server, String.valueOf(sweep.get("id"))).stream()
            .filter(target -> "UNKNOWN".equals(target.get("state")))
            .toList();
    return List.of(order, Section.rows("unknown", hosts));
  }

  /** What came out at each address, those with a PC in front. */
  static List<Map<String, Object>> targets(Server server, String id) throws Refusal {
    List<Map<String, Object>> targets = new ArrayList<>();
    int some;
    do {
      List<Answer> next = page(server, id, targets.size(), PAGE).all("target");
      next.forEach(target -> targets.add(Facts.of(target, Set.of(), Set.of(), Set.of())));
      some = next.size();
    } while (some == PAGE);
    return targets;
  }

  private static Answer page(Server server, String id, int offset, int limit) throws Refusal {
    return server.ask(
        new Request(SERVICE, "getSweep")
            .with("id", id)
            .with("offset", offset)
            .with("limit", limit));
  }
}
