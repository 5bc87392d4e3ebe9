package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.OnOff;
import org.mayday.operation.control.Reads;
import org.mayday.security.control.TlsSettings.Side;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/**
 * Whether profiles have the firmware speak TLS, with the proof and the way back of every change of
 * it. A PC that has no certificate to show gets one of Mayday's authority, for a key of its own.
 */
@Dependent
public class TlsAspect implements Aspect {
  private static final String NETWORK = Side.NETWORK.words();
  private static final String LOCAL = Side.LOCAL.words();
  private static final String PLAIN = "Plain";
  private static final Duration READING = Duration.ofSeconds(30);
  private static final Duration CHANGING = Duration.ofMinutes(3);

  private final ChangeTls change;
  private final TlsIdentity identity;
  private final AmtSessions sessions;

  @Inject
  public TlsAspect(ChangeTls change, TlsIdentity identity, AmtSessions sessions) {
    this.change = change;
    this.identity = identity;
    this.sessions = sessions;
  }

  @Override
  public AspectInfo info() {
    return AspectInfo.of(
        "tls",
        OnOff.parameter(NETWORK),
        OnOff.parameter(NETWORK + PLAIN),
        OnOff.parameter(LOCAL),
        OnOff.parameter(LOCAL + PLAIN));
  }

  @Override
  public void check(Arguments said) {
    for (String side : new String[] {NETWORK, LOCAL}) {
      boolean plainOnly = said.optional(side).filter(OnOff.OFF.name()::equals).isPresent();
      if (plainOnly && said.optional(side + PLAIN).filter(OnOff.OFF.name()::equals).isPresent()) {
        throw new BadArguments("Without TLS nobody gets through while " + side + "Plain is OFF.");
      }
    }
  }

  @Override
  public boolean comesLast() {
    return true;
  }

  /** After a change the way by which the PC was asked before may be closed. */
  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    if (!sessions.reaches(ground.platform())) {
      return told(
          ground.client(), wanted); // it is told whom to call, in the network or by an agent
    }
    return sessions.fresh(ground.platform(), Deadline.in(READING), client -> told(client, wanted));
  }

  private static Map<String, String> told(WsmanClient client, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    Map<String, String> now = new TreeMap<>();
    if (Reads.all(client, TlsSettings.CLASS).isEmpty()) {
      return now;
    }
    TlsSettings settings = TlsSettings.of(client);
    for (Side side : Side.values()) {
      settings
          .side(side)
          .ifPresent(
              instance -> {
                put(now, side.words(), instance.text(TlsSettings.ENABLED));
                put(now, side.words() + PLAIN, instance.text(TlsSettings.PLAIN));
              });
      if (settings.enforced(side)) {
        // it cannot do without, and says so
        now.keySet().removeIf(name -> isLess(name, side, wanted));
      }
    }
    return now;
  }

  private static boolean isLess(String name, Side side, Map<String, String> wanted) {
    String value = wanted.getOrDefault(name, "");
    return name.equals(side.words()) && value.equals(OnOff.OFF.name())
        || name.equals(side.words() + PLAIN) && value.equals(OnOff.ON.name());
  }

  private static void put(Map<String, String> now, String name, Optional<String> told) {
    told.ifPresent(
        text -> now.put(name, (text.strip().equals("true") ? OnOff.ON : OnOff.OFF).name()));
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted) throws OperationFailed {
    boolean on = isOn(wanted, NETWORK) || isOn(wanted, LOCAL);
    sessions.fresh(
        ground.platform(),
        Deadline.in(CHANGING),
        client -> {
          Map<String, String> said = new TreeMap<>(wanted);
          if (on && TlsCredential.of(client).isEmpty()) {
            said.put(TlsWish.CERTIFICATE, identity.given(client, ground.platform()));
          }
          return ground.by(client).perform(change, said);
        });
    if (!on) {
      sessions.fresh(
          ground.platform(),
          Deadline.in(READING),
          client -> identity.forgotten(client, ground.platform()));
    }
  }

  private static boolean isOn(Map<String, String> wanted, String side) {
    return OnOff.ON.name().equals(wanted.get(side));
  }
}
