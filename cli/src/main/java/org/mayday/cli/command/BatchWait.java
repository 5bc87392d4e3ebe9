package org.mayday.cli.command;

import java.io.PrintWriter;
import java.util.Map;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Option;

/** Waits for the end of a batch, and tells how far it is. */
final class BatchWait {
  @Option(
      names = "--wait",
      description =
          "Wait for the end and tell the progress on the standard error; exit code 1 if a PC did"
              + " not do it.")
  private boolean wanted;

  private boolean allDone = true;

  /** The batch at its end; as it is now if nobody wants to wait. */
  Map<String, Object> look(Server server, String id, PrintWriter err) throws Refusal {
    if (!wanted) {
      return Batches.get(server, id);
    }
    Map<String, Object> batch = watch(server, id).toTheEnd(err);
    allDone = batch.get("done").equals(batch.get("total"));
    return batch;
  }

  private static Watch watch(Server server, String id) {
    return new Watch() {
      @Override
      Map<String, Object> look() throws Refusal {
        return Batches.get(server, id);
      }

      @Override
      String words(Map<String, Object> now) {
        return "%s of %s done, %s failed, %s running, %s waiting"
            .formatted(
                now.get("done"),
                now.get("total"),
                now.get("failed"),
                now.get("running"),
                now.get("waiting"));
      }

      @Override
      String name() {
        return "batch";
      }
    };
  }

  /** 0, or 1 if it was waited for and some PC did not do it. */
  int exitCode() {
    return allDone ? 0 : Refusal.Reason.NOT_DONE.exitCode();
  }
}
