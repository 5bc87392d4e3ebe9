package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.power.boundary.PowerAction;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtBootCapabilities;

/** Boots a PC once from or into something, with options, and restarts it for that. */
@Dependent
public class BootOnce implements FirmwareOperation {
  static final Duration DEADLINE = Duration.ofSeconds(45);
  private static final int MOST_MEDIA = 255;
  private static final String TARGET = "target";
  private static final String RESTART = "restart";
  private static final String VERBOSITY = "verbosity";
  private static final String MEDIUM = "mediaIndex";

  @Override
  public OperationInfo info() {
    return OperationInfo.change("boot.once", "boot")
        .deadline(DEADLINE)
        .with(Parameter.choice(TARGET, BootTarget.class), restart())
        .with(
            Parameter.choice(VERBOSITY, Verbosity.class).optional(),
            Parameter.number(MEDIUM, 0, MOST_MEDIA).optional())
        .with(
            Arrays.stream(BootOption.values())
                .map(option -> Parameter.flag(option.parameter()))
                .toArray(Parameter[]::new));
  }

  /** How the PC comes to boot; as fits its power state if nothing is said. */
  static Parameter restart() {
    return Parameter.choice(RESTART, Restart.class).optional();
  }

  /** What was said of the restart. */
  static Restart restart(Arguments arguments) {
    return arguments.optional(RESTART).map(Restart::valueOf).orElse(Restart.AUTO);
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    BootTarget target = said.choice(TARGET, BootTarget.class);
    AmtBootCapabilities capabilities =
        Reads.required(work.client(), AmtBootCapabilities.class, "boot control");
    check(target.offered(capabilities), "boot from or into " + target.words());
    Map<String, Object> settings = new LinkedHashMap<>(target.settings());
    for (BootOption option : BootOption.values()) {
      if (said.flag(option.parameter())) {
        check(option.offered(capabilities), option.parameter());
        settings.put(option.property(), true);
      }
    }
    Verbosity verbosity = said.optional(VERBOSITY).map(Verbosity::valueOf).orElse(Verbosity.NORMAL);
    check(verbosity.offered(capabilities), "verbosity " + verbosity);
    if (verbosity != Verbosity.NORMAL) {
      settings.put("FirmwareVerbosity", verbosity.number());
    }
    if (said.optional(MEDIUM).isPresent()) {
      settings.put("BootMediaIndex", said.number(MEDIUM));
    }
    BootConsent.checked(work.client());
    Optional<PowerAction> action =
        new OneTimeBoot(work).perform(new BootOrder(settings, target.source(), restart(said)));
    return Sheet.of(
        BootReport.of(target.words(), action).with("settings", settings.keySet()).as("boot"));
  }

  private static void check(boolean offered, String what) throws OperationFailed {
    if (!offered) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "This PC does not offer it, by its boot capabilities: %s.".formatted(what));
    }
  }
}
