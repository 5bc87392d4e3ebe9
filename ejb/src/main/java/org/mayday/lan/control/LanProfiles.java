package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.lan.boundary.LanTask;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Catalogue;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.provisioning.control.FirmwareSettings;
import org.mayday.provisioning.control.Given;
import org.mayday.provisioning.control.ProfileApplication;
import org.mayday.wsman.WsmanException;

/** Applies, checks and removes profiles over a line in the network, as it is done in tunnels. */
@Dependent
public class LanProfiles {
  private final ProfileApplication application;
  private final Catalogue catalogue;
  private final FirmwareSettings settings;

  @Inject
  public LanProfiles(
      ProfileApplication application, Catalogue catalogue, FirmwareSettings settings) {
    this.application = application;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /** Does it; gives how it stands then, in a sentence. */
  String perform(LanSite site, UUID platform) throws WsmanException, OperationFailed {
    if (site.visit().task() == LanTask.APPLY) {
      return apply(site, platform);
    }
    boolean check = site.visit().task() == LanTask.CHECK;
    if (!check && settings.goBackByTunnel(platform)) {
      throw new BadArguments(
          "Its profile has changed TLS, which is set back through a tunnel only. Remove it on the"
              + " page of the PC when it is connected.");
    }
    FirmwareOperation operation = catalogue.find(check ? "profile.check" : "profile.remove");
    Sheet sheet = operation.perform(site.work(operation.info()));
    return check ? compared(sheet) : removed(sheet);
  }

  private String apply(LanSite site, UUID platform) throws WsmanException, OperationFailed {
    Visit visit = site.visit();
    ProfileApplication.Asked asked =
        new ProfileApplication.Asked(visit.profile(), visit.replaceForeign(), visit.who());
    Given given = application.give(platform, site.client(), asked);
    return given == Given.PROVEN
        ? "It has the profile %s.".formatted(visit.profile())
        : "It " + given.words(visit.profile());
  }

  private static String compared(Sheet sheet) {
    String differs =
        items(sheet, "differences").stream()
            .map(row -> row.getOrDefault("what", ""))
            .collect(Collectors.joining(", "));
    String profile = fact(sheet, "profile");
    if (profile.isEmpty()) {
      throw new BadArguments("The PC has no profile to check.");
    }
    return differs.isEmpty()
        ? "It is as its profile %s says.".formatted(profile)
        : "It differs from its profile %s in: %s.".formatted(profile, differs);
  }

  private static String removed(Sheet sheet) {
    String state = fact(sheet, "state");
    return state.equals("removed")
        ? "It is as it was before it had a profile."
        : "Its profile " + state + ".";
  }

  private static String fact(Sheet sheet, String name) {
    return items(sheet, "profile").stream()
        .findFirst()
        .map(facts -> facts.getOrDefault(name, ""))
        .orElse("");
  }

  private static List<Map<String, String>> items(Sheet sheet, String part) {
    return sheet.parts().stream()
        .filter(it -> it.name().equals(part))
        .findFirst()
        .map(Sheet.Part::items)
        .orElse(List.of());
  }
}
