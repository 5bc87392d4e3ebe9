package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.control.Arguments;
import org.mayday.wsman.WsmanException;

/**
 * The name that profiles give the firmware: the one under which a PC is registered, with something
 * around it if that is wanted (Intel AMT Implementation and Reference Guide, AMT_GeneralSettings).
 */
@Dependent
public class HostNameAspect implements Aspect {
  private static final String NAME = "hostName";
  private static final String DOMAIN = "domainName";
  private static final String REGISTERED = "*";
  private static final int LONGEST_NAME = 63;
  private static final int LONGEST_DOMAIN = 192;
  private static final Map<String, String> PROPERTIES =
      Map.of(NAME, "HostName", DOMAIN, "DomainName");

  @Override
  public AspectInfo info() {
    return AspectInfo.of(
        NAME,
        Parameter.text(NAME, LONGEST_NAME).optional(),
        Parameter.text(DOMAIN, LONGEST_DOMAIN).optional());
  }

  @Override
  public void check(Arguments said) {
    said.optional(NAME)
        .filter(name -> !ChangeHostName.isHostName(name.replace(REGISTERED, "x")))
        .ifPresent(
            name -> {
              throw new BadArguments(
                  "hostName may hold letters, digits, hyphens and * for the name of the PC.");
            });
    ChangeHostName.checkDomain(said);
  }

  @Override
  public Map<String, String> wanted(Ground ground, Map<String, String> said)
      throws OperationFailed {
    Map<String, String> wanted = new TreeMap<>(said);
    String template = said.getOrDefault(NAME, "");
    if (template.contains(REGISTERED)) {
      String name = template.replace(REGISTERED, plain(ground.name()));
      if (!ChangeHostName.isHostName(name)) {
        throw new OperationFailed(
            Kind.NOT_OFFERED,
            "The name of the PC, %s, makes no host name of at most 63 letters, digits and hyphens."
                .formatted(ground.name()));
      }
      wanted.put(NAME, name);
    }
    return wanted;
  }

  @Override
  public boolean agrees(String parameter, String wanted, String found) {
    return wanted.equalsIgnoreCase(found);
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted) throws WsmanException {
    GeneralSettings settings = GeneralSettings.of(ground.client());
    Map<String, String> now = new TreeMap<>();
    PROPERTIES.forEach(
        (parameter, property) -> {
          if (settings.has(property)) {
            now.put(parameter, settings.text(property));
          }
        });
    return now;
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    GeneralSettings settings = GeneralSettings.of(ground.client());
    for (Map.Entry<String, String> one : wanted.entrySet()) {
      settings.set(one.getKey(), PROPERTIES.get(one.getKey()), one.getValue());
    }
    settings.put(ground.client());
  }

  /** What can be in a host name of a name that people gave. */
  private static String plain(String name) {
    return name.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
