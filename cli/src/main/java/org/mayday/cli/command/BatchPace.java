package org.mayday.cli.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.soap.Request;
import picocli.CommandLine.Option;

/** How many PCs a batch takes at a time, and what becomes of those that are away. */
final class BatchPace {
  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "So many PCs at a time, 1 to 100. Else 10.")
  private @Nullable Integer atOnce;

  @Option(
      names = "--wait-for-away",
      description = "Have it done when PCs that are away call next; else it fails for them.")
  private boolean patient;

  @Option(
      names = "--expires",
      paramLabel = "DURATION",
      description = "How long they are waited for, such as PT8H or P7D. Else as the server is set.")
  private @Nullable Duration expires;

  /** Adds it to what is asked for. */
  Request in(Request request) {
    return request
        .with("parallel", atOnce)
        .with("patient", patient)
        .with("expirySeconds", expires == null ? null : expires.toSeconds());
  }
}
