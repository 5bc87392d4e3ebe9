package org.mayday.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Option;

/** Waits for the end of an order in the network, and tells how far it is. */
final class SweepWait {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Option(
      names = "--wait",
      description =
          "Wait for the end and tell the progress on the standard error; exit code 1 if it was done"
              + " at no address.")
  private boolean wanted;

  private boolean anyGood = true;

  /** The order at its end; as it is now if nobody wants to wait. */
  Map<String, Object> look(Server server, String id, PrintWriter err) throws Refusal {
    Map<String, Object> sweep = Sweeps.get(server, id);
    if (wanted) {
      String told = tell(sweep, "", err);
      while (sweep.get("state").equals("RUNNING")) {
        pause();
        sweep = Sweeps.get(server, id);
        told = tell(sweep, told, err);
      }
      anyGood = !sweep.get("good").equals(0L);
    }
    return sweep;
  }

  private static String tell(Map<String, Object> sweep, String told, PrintWriter err) {
    String now =
        "%s of %s over, %s good"
            .formatted(sweep.get("over"), sweep.get("addresses"), sweep.get("good"));
    if (!now.equals(told)) {
      err.println("mayday: " + now);
      err.flush();
    }
    return now;
  }

  private static void pause() throws Refusal {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.Reason.NOT_DONE, "Interrupted; the order goes on.", e);
    }
  }

  /** 0, or 1 if it was waited for and nothing was done. */
  int exitCode() {
    return anyGood ? 0 : Refusal.Reason.NOT_DONE.exitCode();
  }
}
