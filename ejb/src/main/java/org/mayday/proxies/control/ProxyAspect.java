package org.mayday.proxies.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Glance;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.ips.IpsHttpProxyAccessPoint;
import org.mayday.wsman.ips.IpsHttpProxyService;

/** Proxies of which profiles tell PCs; from AMT 12 on. */
@Dependent
public class ProxyAspect implements Aspect {
  private static final int MOST = 4;

  @Override
  public AspectInfo info() {
    return AspectInfo.of(
            "proxy",
            Parameter.text(AddProxy.ADDRESS, Proxies.LONGEST_ADDRESS).optional(),
            Parameter.number(AddProxy.PORT, 1, Proxies.MOST_PORT).optional(),
            Parameter.text(AddProxy.SUFFIX, Proxies.LONGEST_SUFFIX).optional())
        .upTo(MOST);
  }

  @Override
  public void check(Arguments said) {
    for (String needed : List.of(AddProxy.ADDRESS, AddProxy.PORT, AddProxy.SUFFIX)) {
      if (said.optional(needed).isEmpty()) {
        throw new BadArguments("proxy needs " + needed + ".");
      }
    }
    Proxies.address(said.text(AddProxy.ADDRESS));
    Proxies.suffix(said.text(AddProxy.SUFFIX));
  }

  @Override
  public String subject(Map<String, String> values) {
    return values.getOrDefault(AddProxy.ADDRESS, "") + ":" + values.get(AddProxy.PORT);
  }

  @Override
  public Map<String, String> wanted(Ground ground, Map<String, String> said) {
    Map<String, String> wanted = new TreeMap<>(said);
    wanted.put(THERE, YES);
    return wanted;
  }

  @Override
  public boolean agrees(String parameter, String wanted, String found) {
    return wanted.equalsIgnoreCase(found);
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    if (new Glance(ground.client()).get(IpsHttpProxyService.class).isEmpty()) {
      return Map.of();
    }
    Optional<IpsHttpProxyAccessPoint> present = present(Proxies.of(ground.client()), wanted);
    Map<String, String> now = new TreeMap<>(wanted);
    now.put(THERE, present.isPresent() ? YES : "");
    now.put(AddProxy.SUFFIX, present.flatMap(IpsHttpProxyAccessPoint::networkDnsSuffix).orElse(""));
    return now;
  }

  @Override
  public void refuse(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    Proxies known = Proxies.of(ground.client());
    if (present(known, wanted).isEmpty()) {
      known.refuseMore();
    }
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    Proxies known = Proxies.of(ground.client());
    Optional<IpsHttpProxyAccessPoint> present = present(known, wanted);
    if (present.isPresent()) {
      known.remove(present.get()); // firmware cannot change one
    }
    if (!wanted.getOrDefault(THERE, "").isEmpty()) {
      known.add(
          Proxies.address(wanted.get(AddProxy.ADDRESS)),
          Integer.parseInt(wanted.get(AddProxy.PORT)),
          Proxies.suffix(wanted.get(AddProxy.SUFFIX)));
    }
  }

  private static Optional<IpsHttpProxyAccessPoint> present(
      Proxies known, Map<String, String> wanted) {
    return known.find(wanted.get(AddProxy.ADDRESS), Long.parseLong(wanted.get(AddProxy.PORT)));
  }
}
