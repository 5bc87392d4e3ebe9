package org.mayday.operation.control;

import java.util.List;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/** Reads that firmware of some age cannot answer: what a PC does not know is left out. */
public final class Reads {
  private Reads() {}

  /** The only instance of a class; empty if the firmware has no such class. */
  public static <T> Optional<T> of(WsmanClient client, Class<T> type) throws WsmanException {
    return known(() -> client.get(type));
  }

  /** The only instance of a class without loss; empty if the firmware has no such class. */
  public static Optional<WsmanInstance> of(WsmanClient client, String className)
      throws WsmanException {
    return known(() -> client.get(className, Selectors.none()));
  }

  /** The instances of a class; none if the firmware has no such class. */
  public static <T> List<T> all(WsmanClient client, Class<T> type) throws WsmanException {
    return known(() -> client.enumerate(type)).orElse(List.of());
  }

  /** The instances of a class without loss; empty if the firmware has no such class. */
  public static Optional<List<WsmanInstance>> all(WsmanClient client, String className)
      throws WsmanException {
    return known(() -> client.enumerate(className));
  }

  /**
   * The only instance of a class without which there is nothing to do.
   *
   * @param what what the firmware lacks without the class, such as "user consent"
   */
  public static <T> T required(WsmanClient client, Class<T> type, String what)
      throws WsmanException, OperationFailed {
    return of(client, type).orElseThrow(() -> lacks(what));
  }

  /** The same without loss, ready to be changed and put back. */
  public static WsmanInstance required(WsmanClient client, String className, String what)
      throws WsmanException, OperationFailed {
    return of(client, className).orElseThrow(() -> lacks(what));
  }

  /** This firmware has no such thing. */
  public static OperationFailed lacks(String what) {
    return new OperationFailed(Kind.NOT_OFFERED, "This firmware has no %s.".formatted(what));
  }

  private static <T> Optional<T> known(Reading<T> reading) throws WsmanException {
    try {
      return Optional.of(reading.read());
    } catch (WsmanFault fault) {
      if (fault.subcode().equals("AccessDenied")) {
        throw fault;
      }
      return Optional.empty();
    } catch (WsmanTransportException e) {
      if (e.kind() == WsmanTransportException.Kind.HTTP_STATUS) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws WsmanException;
  }
}
