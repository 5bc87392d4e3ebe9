package org.mayday.cli.command;

import java.io.PrintWriter;
import java.util.Map;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Option;

/** Waits for the end of an order in the network, and tells how far it is. */
final class SweepWait {
  @Option(
      names = "--wait",
      description =
          "Wait for the end and tell the progress on the standard error; exit code 1 if it was done"
              + " at no address.")
  private boolean wanted;

  private boolean anyGood = true;

  /** The order at its end; as it is now if nobody wants to wait. */
  Map<String, Object> look(Server server, String id, PrintWriter err) throws Refusal {
    if (!wanted) {
      return Sweeps.get(server, id);
    }
    Map<String, Object> sweep = watch(server, id).toTheEnd(err);
    anyGood = !sweep.get("good").equals(0L);
    return sweep;
  }

  private static Watch watch(Server server, String id) {
    return new Watch() {
      @Override
      Map<String, Object> look() throws Refusal {
        return Sweeps.get(server, id);
      }

      @Override
      String words(Map<String, Object> now) {
        return "%s of %s over, %s good"
            .formatted(now.get("over"), now.get("addresses"), now.get("good"));
      }

      @Override
      String name() {
        return "order";
      }
    };
  }

  /** 0, or 1 if it was waited for and nothing was done. */
  int exitCode() {
    return anyGood ? 0 : Refusal.Reason.NOT_DONE.exitCode();
  }
}
