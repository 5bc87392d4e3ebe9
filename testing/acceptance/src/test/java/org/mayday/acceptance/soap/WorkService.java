package org.mayday.acceptance.soap;

import java.util.List;
import java.util.UUID;

/** The service Work: operations in the background. */
public final class WorkService {
  private static final String SERVICE = "work";
  private final Soap soap;

  WorkService(Soap soap) {
    this.soap = soap;
  }

  /** Has an operation done when the PC calls next; gives the run. */
  public String queue(UUID platform, String operation) {
    return ask("queueOperation", order(platform, operation)).text("id");
  }

  /** Begins an operation in the background; gives the run. */
  public String start(UUID platform, String operation) {
    return ask("startOperation", order(platform, operation)).text("id");
  }

  private static String order(UUID platform, String operation) {
    return element("platform", platform) + element("operation", operation);
  }

  /** A run and what came out of it. */
  public Xml run(String id) {
    return ask("getRun", element("id", id));
  }

  /** The state of a run. */
  public String state(String id) {
    return run(id).text("state");
  }

  /** The states of all runs of a batch. */
  public List<Xml> runsOf(String batch) {
    return ask("listRuns", element("batch", batch)).all("run");
  }

  /** Cancels a run; whether it was not over. */
  public boolean cancel(String id) {
    return Boolean.parseBoolean(ask("cancelRun", element("id", id)).text("cancelled"));
  }

  /** Does an operation on all PCs with a tag; gives the batch. */
  public String batch(String tag, String operation, int parallel, boolean patient) {
    return ask(
            "startBatch",
            element("operation", operation)
                + element("tag", tag)
                + element("parallel", parallel)
                + element("patient", patient))
        .text("id");
  }

  /** A batch with its numbers. */
  public Xml batch(String id) {
    return ask("getBatch", element("id", id));
  }

  /** Ends a batch. */
  public boolean stop(String batch) {
    return Boolean.parseBoolean(ask("stopBatch", element("id", batch)).text("stopped"));
  }

  /** Tries the failed PCs of a batch again; gives how many. */
  public int retry(String batch) {
    return Integer.parseInt(ask("retryBatch", element("id", batch)).text("retried"));
  }

  /** Sets what is done at every visit of PCs with a tag; gives the policy. */
  public String policy(String operation, String tag, int everyHours) {
    return ask(
            "setPolicy",
            element("operation", operation)
                + element("tag", tag)
                + element("everyHours", everyHours)
                + element("enabled", true))
        .text("id");
  }

  /** Removes a policy. */
  public void removePolicy(String id) {
    ask("removePolicy", element("id", id));
  }

  /** The newest runs of a PC. */
  public List<Xml> runs(UUID platform) {
    return ask("listRuns", element("platform", platform)).all("run");
  }

  private Xml ask(String operation, String content) {
    return soap.ask(SERVICE, operation, content);
  }

  private static String element(String name, Object value) {
    return "<t:%1$s>%2$s</t:%1$s>".formatted(name, Xml.escape(value.toString()));
  }
}
