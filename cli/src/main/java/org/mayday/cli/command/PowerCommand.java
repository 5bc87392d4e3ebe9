package org.mayday.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The power state of a PC, and changes of it. */
@Command(name = "power", description = "Read the power state of a PC, or change it.")
final class PowerCommand extends AskingCommand {
  @Parameters(index = "0", paramLabel = "PC", description = "Name or UUID.")
  private String pc = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ACTION",
      description = "What to do, such as on, off, reset, soft-off: whatever is offered.")
  private @Nullable String action;

  @Override
  List<Section> ask(Server server) throws Refusal {
    String uuid = Pcs.uuid(server, pc);
    String what = action;
    return List.of(what == null ? state(server, uuid) : change(server, uuid, what));
  }

  private static Section state(Server server, String uuid) throws Refusal {
    Answer answer = server.ask(new Request("power", "getPowerState").with("platform", uuid));
    return Section.facts(
        "power",
        Facts.of(
            answer.first("power").orElse(answer),
            Set.of("offered"),
            Set.of(),
            Set.of("rawState", "millis")));
  }

  private static Section change(Server server, String uuid, String action) throws Refusal {
    String word = action.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    Answer answer =
        server.ask(
            new Request("power", "changePowerState").with("platform", uuid).with("action", word));
    return Section.facts(
        "change",
        Facts.of(
            answer.first("change").orElse(answer),
            Set.of(),
            Set.of(),
            Set.of("returnValue", "millis")));
  }
}
