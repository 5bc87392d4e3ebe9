package org.mayday.operation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.instance.Selectors;

/** Reads what some firmware does not have: a class that is missing is no failure. */
public final class Glance {
  private static final Set<String> MISSING =
      Set.of(
          "DestinationUnreachable",
          "ActionNotSupported",
          "InvalidSelectors",
          "InvalidResourceURI",
          "UnsupportedFeature");

  private final WsmanClient client;

  /** Reads by this way. */
  public Glance(WsmanClient client) {
    this.client = client;
  }

  /** The only instance of a class, if this firmware has it. */
  public <T> Optional<T> get(Class<T> type) throws WsmanException {
    return get(type, Selectors.none());
  }

  /** The instance of a class with these keys, if this firmware has it. */
  public <T> Optional<T> get(Class<T> type, Selectors selectors) throws WsmanException {
    try {
      return Optional.of(client.get(type, selectors));
    } catch (WsmanException e) {
      return missing(e, Optional.empty());
    }
  }

  /** All instances of a class; none if this firmware does not have it. */
  public <T> List<T> all(Class<T> type) throws WsmanException {
    try {
      return client.enumerate(type);
    } catch (WsmanException e) {
      return missing(e, List.of());
    }
  }

  /**
   * All instances of a class whose keys are known; firmware that does not let itself be asked for
   * all (AMT 10 for small business) is asked for each.
   */
  public <T> List<T> all(Class<T> type, String key, String... values) throws WsmanException {
    List<T> found = new ArrayList<>(all(type));
    if (found.isEmpty()) {
      for (String value : values) {
        get(type, Selectors.of(key, value)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static <T> T missing(WsmanException e, T nothing) throws WsmanException {
    boolean fault = e instanceof WsmanFault told && MISSING.contains(told.subcode());
    boolean status =
        e instanceof WsmanTransportException trouble
            && trouble.kind() == WsmanTransportException.Kind.HTTP_STATUS;
    if (fault || status) {
      return nothing;
    }
    throw e;
  }
}
