package org.mayday.network.control;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtEnvironmentDetectionSettingData;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Changes the domains by which the firmware knows that it is inside the company network, from where
 * it calls no gateway that is for outside only (Intel AMT Implementation and Reference Guide,
 * "Configuring Environment Detection").
 */
@Dependent
public class ChangeEnvironment implements FirmwareOperation {
  private static final String CLASS = "AMT_EnvironmentDetectionSettingData";
  private static final String DOMAINS = "DetectionStrings";

  /** More lines than any firmware takes; which of them it takes, it says itself. */
  private static final int MOST = 4_000;

  private static final int LONGEST = 190;
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("environment.change", "network")
        .role(Role.SUPERVISOR)
        .with(Parameter.lines("homeDomains", MOST), Parameter.flag("anyway"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    List<String> wanted = domains(work.arguments().text("homeDomains"));
    WsmanInstance before = work.client().get(CLASS, Selectors.none());
    boolean changed = !before.texts(DOMAINS).equals(wanted);
    if (changed) {
      if (!work.arguments().flag("anyway")) {
        throw new BadArguments(
            "A PC that finds itself in one of these domains ends its tunnel and calls no more from"
                + " there. Say \"anyway\" to change them.");
      }
      work.client().put(with(before, wanted), key(before));
    }
    AmtEnvironmentDetectionSettingData now =
        work.client().get(AmtEnvironmentDetectionSettingData.class);
    return Sheet.of(
        new Facts()
            .with("homeDomains", now.detectionStrings())
            .with("changed", changed)
            .as("environment"));
  }

  private static Selectors key(WsmanInstance settings) {
    return settings
        .text("InstanceID")
        .map(id -> Selectors.of("InstanceID", id))
        .orElse(Selectors.none());
  }

  private static WsmanInstance with(WsmanInstance settings, List<String> domains) {
    WsmanInstance next = settings.without(DOMAINS);
    for (String domain : domains) {
      next = next.adding(DOMAINS, domain);
    }
    return next;
  }

  /** One in each line; with none the firmware would never believe to be outside, and never call. */
  private static List<String> domains(String lines) {
    List<String> domains = new ArrayList<>();
    for (String line : lines.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
      String domain = line.toLowerCase(Locale.ROOT);
      if (domain.length() > LONGEST || !domain.matches(LABEL + "(\\." + LABEL + ")*")) {
        throw new BadArguments(
            "homeDomains must hold one domain in each line, such as office.example.org, of at most"
                + " 190 letters, digits, hyphens and dots.");
      }
      if (!domains.contains(domain)) {
        domains.add(domain);
      }
    }
    if (domains.isEmpty()) {
      throw new BadArguments(
          "homeDomains must name a domain: without one the PC would never call from anywhere.");
    }
    return domains;
  }
}
