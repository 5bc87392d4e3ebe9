package org.mayday.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Option;

/** Waits for the end of a batch, and tells how far it is. */
final class BatchWait {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Option(
      names = "--wait",
      description =
          "Wait for the end and tell the progress on the standard error; exit code 1 if a PC did"
              + " not do it.")
  private boolean wanted;

  private boolean allDone = true;

  /** The batch at its end; as it is now if nobody wants to wait. */
  Map<String, Object> look(Server server, String id, PrintWriter err) throws Refusal {
    Map<String, Object> batch = Batches.get(server, id);
    if (wanted) {
      String told = tell(batch, "", err);
      while (batch.get("state").equals("RUNNING")) {
        pause();
        batch = Batches.get(server, id);
        told = tell(batch, told, err);
      }
      allDone = batch.get("done").equals(batch.get("total"));
    }
    return batch;
  }

  private static String tell(Map<String, Object> batch, String told, PrintWriter err) {
    String now =
        "%s of %s done, %s failed, %s running, %s waiting"
            .formatted(
                batch.get("done"),
                batch.get("total"),
                batch.get("failed"),
                batch.get("running"),
                batch.get("waiting"));
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
      throw new Refusal(Refusal.Reason.NOT_DONE, "Interrupted; the batch goes on.", e);
    }
  }

  /** 0, or 1 if it was waited for and some PC did not do it. */
  int exitCode() {
    return allDone ? 0 : Refusal.Reason.NOT_DONE.exitCode();
  }
}
