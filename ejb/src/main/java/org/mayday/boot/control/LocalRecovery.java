package org.mayday.boot.control;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.power.boundary.PowerAction;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.UefiBootParameters;
import org.mayday.wsman.cim.CimBootSourceSetting;

/**
 * Boots a recovery system that is on the PC: the sources that the BIOS has told the firmware of, by
 * the name that the BIOS gives them (Intel AMT Implementation and Reference Guide, "One Click
 * Recovery").
 */
final class LocalRecovery {
  static final int SINCE = 15;
  private static final int LONGEST_PATH = 300;
  private static final String PATH = "path";

  private LocalRecovery() {}

  static OperationInfo info(String name) {
    return OperationInfo.change(name, "boot")
        .since(SINCE)
        .deadline(BootOnce.DEADLINE)
        .with(Parameter.text(PATH, LONGEST_PATH).optional(), BootOnce.restart());
  }

  /**
   * Boots the first source whose name in the BIOS contains a word, or the one with the path that
   * was said.
   */
  static Sheet perform(Work work, String word, String what) throws WsmanException, OperationFailed {
    CimBootSourceSetting source = source(work, word, what);
    BootConsent.checked(work.client());
    String path = source.bootString().orElse("");
    Map<String, Object> settings = new LinkedHashMap<>();
    UefiBootParameters parameters =
        new UefiBootParameters()
            .text(UefiBootParameters.FILE_DEVICE_PATH, path)
            .number16(
                UefiBootParameters.DEVICE_PATH_LENGTH,
                path.getBytes(StandardCharsets.UTF_8).length);
    settings.put("UefiBootParametersArray", parameters.base64());
    settings.put("UefiBootNumberOfParams", parameters.count());
    settings.put("BootMediaIndex", 0);
    settings.put("EnforceSecureBoot", true);
    Optional<PowerAction> action =
        new OneTimeBoot(work)
            .perform(
                new BootOrder(
                    settings,
                    source.instanceId().orElseThrow(),
                    BootOnce.restart(work.arguments())));
    return Sheet.of(BootReport.of(what, action).with(PATH, path).as("boot"));
  }

  private static CimBootSourceSetting source(Work work, String word, String what)
      throws WsmanException, OperationFailed {
    Optional<String> wanted = work.arguments().optional(PATH);
    List<CimBootSourceSetting> sources =
        Reads.all(work.client(), CimBootSourceSetting.class).stream()
            .filter(source -> begins(source, CimBootSourceSetting.RECOVERY_OPTION))
            .filter(source -> contains(source, word))
            .filter(source -> wanted.isEmpty() || source.bootString().equals(wanted))
            .toList();
    return sources.stream()
        .findFirst()
        .orElseThrow(
            () ->
                RecoveryGate.refused(
                    "The BIOS of this PC has told the firmware of no %s%s; boot.options lists what"
                            .formatted(what, wanted.map(path -> " at " + path).orElse(""))
                        + " there is."));
  }

  private static boolean begins(CimBootSourceSetting source, String prefix) {
    return source.instanceId().filter(id -> id.startsWith(prefix)).isPresent();
  }

  private static boolean contains(CimBootSourceSetting source, String word) {
    return source
        .biosBootString()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(word))
        .isPresent();
  }
}
