package org.mayday.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Something that is done with one batch. */
abstract class BatchStepCommand extends AskingCommand {
  @Parameters(paramLabel = "BATCH", description = "Its id, as batches tells it.")
  private String id = "";

  final String id() {
    return id;
  }

  /** Tells how far it is. */
  @Command(name = "show", description = "Show how far a batch is.")
  static final class Show extends BatchStepCommand {
    @Mixin private BatchWait end;

    @Override
    List<Section> ask(Server server) throws Refusal {
      return List.of(Section.facts("batch", end.look(server, id(), err())));
    }

    @Override
    int exitCode() {
      return end.exitCode();
    }
  }

  /** Tells what became of each PC. */
  @Command(name = "results", description = "List what became of each PC of a batch.")
  static final class Results extends BatchStepCommand {
    @Override
    List<Section> ask(Server server) throws Refusal {
      Batches.get(server, id()); // says so if there is none
      return List.of(Section.rows("runs", Batches.runs(server, id())));
    }
  }

  /** Ends it. */
  @Command(name = "stop", description = "Stop a batch: cancel what waits and what is under way.")
  static final class Stop extends BatchStepCommand {
    @Override
    List<Section> ask(Server server) throws Refusal {
      String stopped =
          server.ask(new Request("work", "stopBatch").with("id", id())).text("stopped");
      return List.of(
          Section.facts("batch", Map.of("stopped", List.of("true", "1").contains(stopped))));
    }
  }

  /** Tries again. */
  @Command(
      name = "retry",
      description = "Try again the PCs of a batch that failed, were cancelled or expired.")
  static final class Retry extends BatchStepCommand {
    @Mixin private BatchWait end;

    @Override
    List<Section> ask(Server server) throws Refusal {
      String retried =
          server.ask(new Request("work", "retryBatch").with("id", id())).text("retried");
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("retried", Long.valueOf(retried.strip()));
      facts.putAll(end.look(server, id(), err()));
      return List.of(Section.facts("batch", facts));
    }

    @Override
    int exitCode() {
      return end.exitCode();
    }
  }
}
