package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What can be done with the firmware of PCs. */
@Command(name = "operations", description = "List what can be done with the firmware of PCs.")
final class OperationsCommand extends AskingCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "PC",
      description = "Also say what is known against asking this PC (name or UUID).")
  private @Nullable String pc;

  @Override
  List<Section> ask(Server server) throws Refusal {
    String uuid = pc == null ? null : Pcs.uuid(server, pc);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Answer operation : Operations.all(server, uuid)) {
      rows.add(row(operation, uuid != null));
    }
    return List.of(Section.rows("operations", rows));
  }

  private static Map<String, Object> row(Answer operation, boolean ofPc) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (String key : List.of("name", "effect", "role")) {
      row.put(key, operation.text(key));
    }
    row.put("since", Long.valueOf(operation.text("since")));
    if (ofPc) {
      row.put("obstacle", operation.text("obstacle"));
    }
    row.put(
        "parameters", operation.all("parameter").stream().map(OperationsCommand::words).toList());
    return row;
  }

  /** Such as "action=on|off" or "[note=TEXT]". */
  private static String words(Answer parameter) {
    String choices = parameter.texts("choice").stream().collect(Collectors.joining("|"));
    String words =
        parameter.text("name") + "=" + (choices.isEmpty() ? parameter.text("kind") : choices);
    return parameter.text("required").equals("true") ? words : "[" + words + "]";
  }
}
