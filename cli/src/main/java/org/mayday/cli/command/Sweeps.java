package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;

/** Orders to look after PCs in the network (docs/wsdl/lan.xsd). */
final class Sweeps {
  static final String SERVICE = "lan";
  private static final int PAGE = 500;
  private static final Set<String> NUMBERS = Set.of("addresses", "over", "good");

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
