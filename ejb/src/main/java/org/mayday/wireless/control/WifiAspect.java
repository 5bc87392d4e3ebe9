package org.mayday.wireless.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.dot1x.control.Dot1xValues;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimWiFiEndpointSettings;
import org.mayday.wsman.cim.WiFiAuthentication;
import org.mayday.wsman.instance.WsmanInstance;

/** Wireless networks that profiles have the firmware know. */
@Dependent
public class WifiAspect implements Aspect {
  private static final String NAME = "name";
  private static final String SSID = "ssid";
  private static final String PRIORITY = "priority";
  private static final String AUTHENTICATION = "authentication";
  private static final String ENCRYPTION = "encryption";
  private static final String PASSPHRASE = "passphrase";
  private static final int MOST = 4;

  private final AddProfile add;
  private final ChangeProfile change;
  private final RemoveProfile remove;

  @Inject
  public WifiAspect(AddProfile add, ChangeProfile change, RemoveProfile remove) {
    this.add = add;
    this.change = change;
    this.remove = remove;
  }

  @Override
  public AspectInfo info() {
    List<Parameter> all = new ArrayList<>();
    for (Parameter parameter : add.info().parameters()) {
      boolean own = List.of(NAME, SSID, PRIORITY, PASSPHRASE).contains(parameter.name());
      boolean chosen = List.of(AUTHENTICATION, ENCRYPTION).contains(parameter.name());
      if (own || chosen) {
        all.add(parameter.optional().initially(""));
      }
    }
    all.addAll(Dot1xValues.parameters());
    return new AspectInfo("wifi", MOST, all);
  }

  @Override
  public void check(Arguments said) {
    for (String needed : List.of(NAME, SSID, PRIORITY, AUTHENTICATION)) {
      if (said.optional(needed).isEmpty()) {
        throw new BadArguments("wifi needs " + needed + ".");
      }
    }
    WiFiAuthentication authentication = said.choice(AUTHENTICATION, WiFiAuthentication.class);
    Profiles.checkSsid(said.text(SSID));
    Profiles.checkPassphrase(authentication, said.optional(PASSPHRASE), true);
    if (Profiles.needsDot1x(authentication)) {
      Dot1xValues.check(said, "wifi");
    } else if (Dot1xValues.said(said)) {
      throw new BadArguments(authentication.words() + " takes no 802.1x.");
    }
  }

  @Override
  public boolean takes(String secret, Map<String, String> said) {
    return said.containsKey(AUTHENTICATION)
        && (secret.equals(PASSPHRASE) ? Profiles.needsPassphrase(way(said)) : isDot1x(said));
  }

  @Override
  public String subject(Map<String, String> values) {
    return values.getOrDefault(NAME, "");
  }

  @Override
  public Map<String, String> wanted(Ground ground, Map<String, String> said) {
    Map<String, String> wanted = new TreeMap<>(said);
    wanted.put(THERE, YES);
    return wanted;
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    Profiles known;
    try {
      known = Profiles.of(ground.client());
      if (!wanted.getOrDefault(AUTHENTICATION, "").isEmpty()) {
        known.checkOffered(way(wanted));
      }
    } catch (OperationFailed e) {
      if (e.kind() == Kind.NOT_OFFERED) {
        return Map.of();
      }
      throw e;
    }
    Map<String, String> now = new HashMap<>(wanted);
    now.replaceAll((name, value) -> "");
    now.put(NAME, wanted.getOrDefault(NAME, ""));
    now.put(THERE, "");
    Optional<CimWiFiEndpointSettings> profile = known.named(now.get(NAME));
    if (profile.isPresent()) {
      if (isDot1x(wanted)) {
        now.putAll(dot1x(ground, now.get(NAME)));
      }
      CimWiFiEndpointSettings it = profile.get();
      now.put(THERE, YES);
      now.put(SSID, it.ssid().orElse(""));
      now.put(PRIORITY, it.priority().map(Object::toString).orElse(""));
      now.put(
          AUTHENTICATION,
          it.authenticationMethod().flatMap(way -> way.known()).map(Enum::name).orElse(""));
      now.put(
          ENCRYPTION, it.encryptionMethod().flatMap(way -> way.known()).map(Enum::name).orElse(""));
    }
    now.keySet().retainAll(wanted.keySet());
    now.keySet().removeAll(List.of(PASSPHRASE, Dot1xValues.PASSWORD));
    return now;
  }

  @Override
  public void refuse(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    Profiles known = Profiles.of(ground.client());
    String name = wanted.getOrDefault(NAME, "");
    if (known.named(name).isEmpty() && known.isFull()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The firmware takes 16 wireless profiles, and it has them.");
    }
    try {
      known.checkPriority(Long.parseLong(wanted.get(PRIORITY)), name);
    } catch (BadArguments e) {
      throw new OperationFailed(Kind.NOT_OFFERED, e.getMessage(), e);
    }
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    String name = wanted.getOrDefault(NAME, "");
    boolean there = Profiles.of(ground.client()).named(name).isPresent();
    if (wanted.getOrDefault(THERE, "").isEmpty()) {
      if (there) {
        ground.perform(remove, Map.of(NAME, name));
      }
    } else if (!there) {
      ground.perform(add, wanted);
    } else {
      ground.perform(change, possible(ground, wanted));
    }
  }

  /** Without the way to prove oneself if its secret is gone: nobody here ever knew it. */
  private static Map<String, String> possible(Ground ground, Map<String, String> wanted)
      throws WsmanException {
    Map<String, String> said = new HashMap<>(wanted);
    if (said.getOrDefault(AUTHENTICATION, "").isEmpty()) {
      return said;
    }
    boolean secret = said.containsKey(isDot1x(said) ? Dot1xValues.PASSWORD : PASSPHRASE);
    boolean needed = isDot1x(said) || Profiles.needsPassphrase(way(said));
    if (needed && !secret) {
      said.keySet().retainAll(List.of(NAME, SSID, PRIORITY, ENCRYPTION));
    }
    return said;
  }

  private static Map<String, String> dot1x(Ground ground, String name) throws WsmanException {
    return Reads.all(ground.client(), "CIM_IEEE8021xSettings").orElse(List.of()).stream()
        .filter(one -> one.text("ElementName").filter(name::equals).isPresent())
        .findFirst()
        .map((WsmanInstance one) -> Dot1xValues.of(one))
        .orElse(Map.of());
  }

  private static boolean isDot1x(Map<String, String> said) {
    return !said.getOrDefault(AUTHENTICATION, "").isEmpty() && Profiles.needsDot1x(way(said));
  }

  private static WiFiAuthentication way(Map<String, String> said) {
    return WiFiAuthentication.valueOf(said.get(AUTHENTICATION));
  }
}
