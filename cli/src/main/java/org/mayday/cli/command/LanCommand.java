package org.mayday.cli.command;

import java.util.List;
import java.util.Map;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** PCs in the network; its own subcommands begin an order or do something with one. */
@Command(
    name = "lan",
    description = "List orders to look after PCs in the network, newest first.",
    subcommands = {
      StartSweepCommand.class,
      LanCommand.Show.class,
      LanCommand.Results.class,
      LanCommand.Stop.class
    })
final class LanCommand extends AskingCommand {
  @Override
  List<Section> ask(Server server) throws Refusal {
    Answer answer = server.ask(new Request(Sweeps.SERVICE, "listSweeps"));
    return List.of(
        Section.rows("orders", answer.all("sweep").stream().map(Sweeps::row).toList()),
        Section.rows(
            "networks",
            answer.texts("network").stream()
                .map(network -> Map.<String, Object>of("network", network))
                .toList()));
  }

  /** Something that is done with one order. */
  private abstract static class Step extends AskingCommand {
    @Parameters(paramLabel = "ORDER", description = "Its id, as lan tells it.")
    private String id = "";

    final String id() {
      return id;
    }
  }

  /** Tells how far it is. */
  @Command(name = "show", description = "Show how far an order is.")
  static final class Show extends Step {
    @Mixin private SweepWait end;

    @Override
    List<Section> ask(Server server) throws Refusal {
      return Sweeps.sections(server, end.look(server, id(), err()));
    }

    @Override
    int exitCode() {
      return end.exitCode();
    }
  }

  /** Tells what came out at each address. */
  @Command(name = "results", description = "List what came out at each address of an order.")
  static final class Results extends Step {
    @Override
    List<Section> ask(Server server) throws Refusal {
      return List.of(Section.rows("addresses", Sweeps.targets(server, id())));
    }
  }

  /** Ends it. */
  @Command(
      name = "stop",
      description = "Stop an order: what is under way is done to its end, the rest is left.")
  static final class Stop extends Step {
    @Override
    List<Section> ask(Server server) throws Refusal {
      String stopped =
          server.ask(new Request(Sweeps.SERVICE, "stopSweep").with("id", id())).text("stopped");
      return List.of(
          Section.facts("order", Map.of("stopped", List.of("true", "1").contains(stopped))));
    }
  }
}
