package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.PartReads;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.cim.CimBootService;
import org.mayday.wsman.cim.CimBootSourceSetting;
import org.mayday.wsman.cim.CimElementSettingData;
import org.mayday.wsman.cim.CimOrderedComponent;
import org.mayday.wsman.cim.RecoveryState;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.WsmanInstance;

/** Tells what is set for the next boot, and what the PC can boot from. */
@Dependent
public class ReadBootOptions implements FirmwareOperation {
  private static final int NEXT_ONLY = 3;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("boot.options", "boot");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    WsmanClient client = work.client();
    WsmanInstance settings = Reads.required(client, "AMT_BootSettingData", "boot control");
    return new PartReads()
        .and(pc -> List.of(nextBoot(pc).as("nextBoot")))
        .and(pc -> List.of(settings(settings)))
        .and(
            pc -> {
              List<Map<String, String>> sources = sources(pc);
              return sources.isEmpty() ? List.of() : List.of(Sheet.Part.rows("sources", sources));
            })
        .read(work);
  }

  private static Facts nextBoot(WsmanClient client) throws WsmanException {
    return new Facts()
        .with("configuration", role(client))
        .with(
            "features",
            Reads.of(client, CimBootService.class)
                .flatMap(CimBootService::recovery)
                .map(RecoveryState::words));
  }

  /** Everything that the firmware tells but its names, so that no new setting goes unseen. */
  private static Sheet.Part settings(WsmanInstance settings) {
    Facts facts = new Facts();
    settings
        .without("InstanceID", "ElementName", "OwningEntity", "RSEPassword")
        .without("UefiBootParametersArray")
        .properties()
        .forEach(
            (name, values) ->
                facts.with(
                    key(name),
                    values.stream().map(WsmanInstance::text).map(ReadBootOptions::word).toList()));
    return facts.as("settings");
  }

  private static String word(String text) {
    return switch (text) {
      case "true" -> "yes";
      case "false" -> "no";
      default -> text;
    };
  }

  /** BIOSSetup becomes biosSetup, UseSOL becomes useSol. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (int at = 0; at < name.length(); at++) {
      boolean begins =
          at > 0
              && Character.isUpperCase(name.charAt(at))
              && (Character.isLowerCase(name.charAt(at - 1))
                  || at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)));
      key.append(begins ? name.charAt(at) : Character.toLowerCase(name.charAt(at)));
    }
    return key.toString();
  }

  private static Optional<String> role(WsmanClient client) throws WsmanException {
    return Reads.all(client, CimElementSettingData.class).stream()
        .filter(
            data ->
                data.settingData()
                    .filter(of -> of.resourceUri().endsWith("/CIM_BootConfigSetting"))
                    .isPresent())
        .flatMap(data -> data.isNext().stream())
        .map(next -> next.number() == NEXT_ONLY ? "used for the next boot only" : "not used")
        .findFirst();
  }

  private static List<Map<String, String>> sources(WsmanClient client) throws WsmanException {
    Map<String, Long> places =
        Reads.all(client, CimOrderedComponent.class).stream()
            .filter(one -> one.partComponent().isPresent() && one.assignedSequence().isPresent())
            .collect(
                Collectors.toMap(
                    one -> instanceId(one.partComponent().orElseThrow()),
                    one -> one.assignedSequence().orElseThrow(),
                    (first, second) -> first));
    return Reads.all(client, CimBootSourceSetting.class).stream()
        .map(
            source ->
                new Facts()
                    .with("source", source.instanceId())
                    .with("kind", source.structuredBootString())
                    .with("biosName", source.biosBootString().filter(text -> !text.isEmpty()))
                    .with("path", source.bootString().filter(text -> !text.isEmpty()))
                    .with(
                        "place",
                        source
                            .instanceId()
                            .flatMap(id -> Optional.ofNullable(places.get(id)))
                            .filter(place -> place > 0))
                    .map())
        .toList();
  }

  private static String instanceId(EndpointReference reference) {
    return String.valueOf(reference.selectors().values().get("InstanceID"));
  }
}
