package org.mayday.operation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationBegun;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.wsman.Deadline;

/**
 * Operations that people do: every one ends in a result, and the result is announced. Must be
 * called without a transaction; the announcement has one of its own.
 */
@Dependent
public class Operations {
  private static final Logger LOG = System.getLogger(Operations.class.getName());

  private final AmtSessions sessions;
  private final Announcer announcer;
  private final Transactions transactions;
  private final Begun begun;

  @Inject
  public Operations(
      AmtSessions sessions, Announcer announcer, Transactions transactions, Begun begun) {
    this.sessions = sessions;
    this.announcer = announcer;
    this.transactions = transactions;
    this.begun = begun;
  }

  /** Reads something; announces only that it was begun, since pages read all the time. */
  public <T> Timed<T> read(Operation operation, AmtWork<T> work) throws OperationFailed {
    return read(operation, Deadline.in(sessions.deadline()), work);
  }

  /** Reads something that must be over by this deadline. */
  public <T> Timed<T> read(Operation operation, Deadline deadline, AmtWork<T> work)
      throws OperationFailed {
    long start = System.nanoTime();
    T result = sessions.run(operation.platform(), deadline, observed(operation, work));
    return new Timed<>(result, millisSince(start));
  }

  /** Changes something, and announces how it ended. */
  public <T> Timed<T> change(Operation operation, AmtWork<T> work) throws OperationFailed {
    return change(operation, Deadline.in(sessions.deadline()), work);
  }

  /** Changes something that must be over by this deadline, and announces how it ended. */
  public <T> Timed<T> change(Operation operation, Deadline deadline, AmtWork<T> work)
      throws OperationFailed {
    long start = System.nanoTime();
    try {
      T result = sessions.run(operation.platform(), deadline, observed(operation, work));
      long millis = millisSince(start);
      finished(operation, "OK", "", millis);
      return new Timed<>(result, millis);
    } catch (OperationFailed e) {
      finished(operation, e.kind().name(), e.getMessage(), millisSince(start));
      throw e;
    } catch (BadArguments e) {
      finished(operation, "BAD_ARGUMENTS", e.getMessage(), millisSince(start));
      throw e;
    } catch (RuntimeException e) {
      finished(operation, "ERROR", "The server failed.", millisSince(start));
      throw e;
    }
  }

  private <T> AmtWork<T> observed(Operation operation, AmtWork<T> work) {
    return client -> {
      T result = work.with(client);
      begun.tell(new OperationBegun(operation.platform(), operation.name(), operation.who()));
      return result;
    };
  }

  private void finished(Operation operation, String result, String message, long millis) {
    LOG.log(
        Level.INFO,
        "{0} {1} of {2} by {3}: {4} in {5} ms",
        operation.name(),
        operation.detail(),
        operation.platform(),
        operation.who(),
        result,
        millis);
    JsonObjectBuilder data =
        Json.createObjectBuilder()
            .add("DeviceUuid", operation.platform().toString())
            .add("operation", operation.name())
            .add("detail", operation.detail())
            .add("who", operation.who())
            .add("result", result)
            .add("message", message)
            .add("millis", millis);
    try {
      transactions.runInNew(
          () ->
              announcer.announce(
                  "org.mayday.operation.finished", operation.platform().toString(), data.build()));
    } catch (RuntimeException e) {
      // The PC has done it or not; a database that is away must not turn that into its opposite.
      LOG.log(Level.ERROR, "The end of an operation could not be announced.", e);
    }
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** A result and how long it took. */
  public record Timed<T>(T result, long millis) {}

  /** Whom to tell that somebody works on a PC. */
  @FunctionalInterface
  public interface Begun {
    void tell(OperationBegun event);
  }
}
