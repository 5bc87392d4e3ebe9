package org.mayday.security.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.WsmanPort;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtTlsSettingData;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * How a PC's firmware speaks TLS, as it tells it, ready to be changed and put back.
 *
 * @param sides the instances of AMT_TLSSettingData by side; the network side is always there
 */
record TlsSettings(Map<Side, WsmanInstance> sides) {
  static final String CLASS = "AMT_TLSSettingData";
  static final String ENABLED = "Enabled";
  static final String PLAIN = "AcceptNonSecureConnections";
  static final String MUTUAL = "MutualAuthentication";
  static final String NAMES = "TrustedCN";
  private static final String PLAIN_POSSIBLE = "NonSecureConnectionsSupported";

  /** Whom TLS is spoken with. */
  enum Side {
    NETWORK(AmtTlsSettingData.REMOTE, "network"),
    LOCAL(AmtTlsSettingData.LOCAL, "local");

    private final String instanceId;
    private final String words;

    Side(String instanceId, String words) {
      this.instanceId = instanceId;
      this.words = words;
    }

    String instanceId() {
      return instanceId;
    }

    String words() {
      return words;
    }
  }

  /**
   * Asks the firmware.
   *
   * @throws OperationFailed if it has no TLS
   */
  static TlsSettings of(WsmanClient client) throws WsmanException, OperationFailed {
    List<WsmanInstance> told = Reads.all(client, CLASS).orElse(List.of());
    Map<Side, WsmanInstance> sides = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      told.stream()
          .filter(one -> one.text("InstanceID").filter(side.instanceId()::equals).isPresent())
          .findFirst()
          .ifPresent(one -> sides.put(side, one));
    }
    if (!sides.containsKey(Side.NETWORK)) {
      throw Reads.lacks("TLS");
    }
    return new TlsSettings(sides);
  }

  Optional<WsmanInstance> side(Side side) {
    return Optional.ofNullable(sides.get(side));
  }

  /** The same with another instance on one side. */
  TlsSettings with(Side side, WsmanInstance instance) {
    Map<Side, WsmanInstance> next = new LinkedHashMap<>(sides);
    next.put(side, instance);
    return new TlsSettings(next);
  }

  /** The same, but the network may come with TLS and without, and need not show a certificate. */
  TlsSettings both() {
    WsmanInstance network = sides.get(Side.NETWORK).with(ENABLED, true).with(PLAIN, true);
    return with(Side.NETWORK, mutual(Side.NETWORK) ? network.with(MUTUAL, false) : network);
  }

  /** Whether TLS is spoken on this side. */
  boolean on(Side side) {
    return is(side, ENABLED);
  }

  /** Whether the other side must show a certificate. */
  boolean mutual(Side side) {
    return is(side, MUTUAL);
  }

  /** Whether this firmware speaks nothing but TLS on this side; told since AMT 16.1. */
  boolean enforced(Side side) {
    return side(side)
        .flatMap(it -> it.text(PLAIN_POSSIBLE))
        .filter(text -> text.strip().equalsIgnoreCase("false"))
        .isPresent();
  }

  /** Whether the network may come by this port. */
  boolean serves(WsmanPort port) {
    boolean on = on(Side.NETWORK);
    return port.tls() ? on : !on || is(Side.NETWORK, PLAIN);
  }

  /** The ports by which Mayday gets through: it has no certificate that it could show. */
  Set<WsmanPort> usable() {
    Set<WsmanPort> ports = new LinkedHashSet<>();
    if (serves(WsmanPort.HTTP)) {
      ports.add(WsmanPort.HTTP);
    }
    if (serves(WsmanPort.HTTPS) && !mutual(Side.NETWORK)) {
      ports.add(WsmanPort.HTTPS);
    }
    return ports;
  }

  private boolean is(Side side, String property) {
    return side(side)
        .flatMap(it -> it.text(property))
        .filter(text -> text.strip().equalsIgnoreCase("true"))
        .isPresent();
  }
}
