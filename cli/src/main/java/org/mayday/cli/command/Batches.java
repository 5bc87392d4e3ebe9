package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;

/** One operation for many PCs (docs/wsdl/work.xsd). */
final class Batches {
  private static final int PAGE = 500;
  private static final Set<String> NUMBERS =
      Set.of("parallel", "total", "waiting", "running", "done", "failed", "cancelled", "expired");

  private Batches() {}

  static Map<String, Object> row(Answer batch) {
    return Facts.of(batch, Set.of(), Set.of(), NUMBERS);
  }

  /** A batch as it is now. */
  static Map<String, Object> get(Server server, String id) throws Refusal {
    return row(in(server.ask(new Request("work", "getBatch").with("id", id))));
  }

  /** The batch in an answer. */
  static Answer in(Answer answer) {
    return answer.first("batch").orElse(answer);
  }

  /** What became of each PC of a batch, in the order of its PCs. */
  static List<Map<String, Object>> runs(Server server, String id) throws Refusal {
    List<Map<String, Object>> runs = new ArrayList<>();
    int page;
    do {
      Request request =
          new Request("work", "listRuns")
              .with("batch", id)
              .with("offset", runs.size())
              .with("limit", PAGE);
      List<Answer> some = server.ask(request).all("run");
      some.forEach(run -> runs.add(Runs.row(run)));
      page = some.size();
    } while (page == PAGE);
    // the newest come first
    Collections.reverse(runs);
    return runs;
  }
}
