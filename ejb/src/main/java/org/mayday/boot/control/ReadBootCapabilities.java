package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtBootCapabilities;

/** Tells what the PC can boot, with which options, and what it can erase. */
@Dependent
public class ReadBootCapabilities implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.read("boot.capabilities", "boot");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    AmtBootCapabilities it =
        Reads.required(work.client(), AmtBootCapabilities.class, "boot control");
    Facts targets = new Facts();
    Arrays.stream(BootTarget.values())
        .forEach(target -> targets.with(target.name(), target.offered(it)));
    Facts options = new Facts();
    Arrays.stream(BootOption.values())
        .forEach(option -> options.with(option.parameter(), option.offered(it)));
    List<String> verbosities =
        Arrays.stream(Verbosity.values())
            .filter(verbosity -> verbosity.offered(it))
            .map(verbosity -> verbosity.name().toLowerCase(Locale.ROOT))
            .toList();
    Facts recovery =
        new Facts()
            .with("https", it.forceUefiHttpsBoot().orElse(false))
            .with("preBootApplication", it.forceUefiLocalPbaBoot().orElse(false))
            .with("windowsRecovery", it.forceWinReBoot().orElse(false))
            .with("secureBootControl", it.amtSecureBootControl());
    Facts erasing = new Facts().with("secureErase", it.secureErase().orElse(false));
    if (it.platformErase().isPresent()) {
      PlatformErase.FLAGS.forEach(
          (flag, action) ->
              erasing.with(flag, EraseActions.offered(it).actions().contains(action)));
    }
    return Sheet.of(
        targets.as("targets"),
        options.with("verbosity", verbosities).as("options"),
        recovery.as("recovery"),
        erasing.as("erasing"));
  }
}
