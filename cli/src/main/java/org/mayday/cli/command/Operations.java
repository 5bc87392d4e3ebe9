package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;

/** The catalogue of operations (docs/operations.md). */
final class Operations {
  private Operations() {}

  /** All operations; with a PC also what is known against asking it. */
  static List<Answer> all(Server server, @Nullable String uuid) throws Refusal {
    return server
        .ask(new Request("operations", "listOperations").with("platform", uuid))
        .all("operation");
  }

  /**
   * Does an operation and waits for its end.
   *
   * @param confirmation the name of the PC, where the operation destroys something
   */
  static List<Section> perform(
      Server server,
      String uuid,
      String name,
      Map<String, String> arguments,
      @Nullable String confirmation)
      throws Refusal {
    Request request =
        new Request("operations", "performOperation").with("platform", uuid).with("name", name);
    arguments.forEach((key, value) -> request.with("argument", "name", key, value));
    Answer performed =
        server
            .ask(request.with("confirmation", confirmation))
            .first("performed")
            .orElseThrow(
                () -> new Refusal(Refusal.Reason.NOT_DONE, "Mayday does not say what was done."));
    List<Section> sections = new ArrayList<>();
    for (Answer part : performed.all("part")) {
      sections.add(section(part));
    }
    return sections;
  }

  /** A part of a result. */
  static Section section(Answer part) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Answer item : part.all("item")) {
      Map<String, Object> row = new LinkedHashMap<>();
      item.all("value").forEach(value -> row.put(value.attribute("key"), value.text()));
      rows.add(row);
    }
    boolean many = Set.of("true", "1").contains(part.attribute("many"));
    return new Section(part.attribute("name"), many, rows);
  }
}
