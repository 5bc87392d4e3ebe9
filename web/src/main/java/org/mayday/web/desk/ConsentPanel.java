package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.consent.boundary.ConsentNow;
import org.mayday.consent.boundary.ConsentNow.Progress;
import org.mayday.consent.boundary.UserConsents;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;
import org.mayday.power.boundary.Power;
import org.mayday.power.boundary.PowerAction;
import org.primefaces.PrimeFaces;

/**
 * The consent of the user of a PC, as the pages that need it ask for it: each step answers with how
 * far it has come, and with a sentence if the step was not done.
 */
@Named
@RequestScoped
public class ConsentPanel {
  private static final Logger LOG = System.getLogger(ConsentPanel.class.getName());

  @Inject UserConsents consents;
  @Inject FirmwareOperations operations;
  @Inject Power power;
  @Inject Asked asked;

  private List<Map<String, String>> displays = List.of();
  private @Nullable String display;

  /** Only looks. */
  public void look() {
    tell(asked.id("pc"), null);
  }

  /** Has the PC show a code, on the display that was chosen if one was. */
  public void ask() {
    UUID pc = asked.id("pc");
    String chosen = asked.text("display");
    try {
      if (!chosen.isEmpty()) {
        order(pc, "consent.display", Map.of("screen", chosen));
      }
      order(pc, "consent.start", Map.of());
      tell(pc, null);
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      tell(pc, e);
    }
  }

  /** Sends the code that the user has read out. */
  public void send() {
    perform("consent.send", Map.of("code", asked.text("code")));
  }

  /** Takes the question back. */
  public void cancel() {
    perform("consent.cancel", Map.of());
  }

  /** Switches the PC on, so that somebody can read a code. */
  public void switchOn() {
    UUID pc = asked.id("pc");
    try {
      power.change(pc, PowerAction.ON);
      tell(pc, null);
    } catch (OperationFailed e) {
      tell(pc, e);
    }
  }

  private void perform(String operation, Map<String, String> arguments) {
    UUID pc = asked.id("pc");
    try {
      order(pc, operation, arguments);
      tell(pc, null);
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      tell(pc, e);
    }
  }

  private Sheet order(UUID pc, String operation, Map<String, String> arguments)
      throws OperationFailed {
    return operations.perform(new OperationOrder(pc, operation, arguments, null)).sheet();
  }

  private void tell(UUID pc, @Nullable Exception problem) {
    if (problem != null) {
      answer("problem", problem.getMessage());
      answer(
          "refused", problem instanceof OperationFailed e && e.kind() == Kind.REFUSED_BY_FIRMWARE);
    }
    try {
      ConsentNow now = consents.now(pc);
      answer("progress", now.progress().name());
      answer("off", now.off());
      answer("secondsLeft", now.secondsLeft());
      if (now.progress() == Progress.NONE && !now.off()) {
        lookAtDisplays(pc);
      }
    } catch (OperationFailed e) {
      if (problem == null) {
        answer("problem", e.getMessage());
      }
    }
  }

  /** On which displays the code can be shown; not every firmware tells. */
  private void lookAtDisplays(UUID pc) {
    try {
      displays = DisplayPanel.on(order(pc, "kvm.displays", Map.of()));
      if (displays.size() > 1) {
        Sheet consent = order(pc, "consent.read", Map.of());
        display = DisplayPanel.fact(consent, "display", "screen").orElse(null);
      }
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      LOG.log(Level.DEBUG, "The displays of {0} are not known: {1}", pc, e.getMessage());
    }
  }

  /** Those that are on, if there is one to choose and the firmware lets it be chosen. */
  public List<Map<String, String>> getDisplays() {
    return displays.size() > 1 && display != null ? displays : List.of();
  }

  /** The number of the one that shows the next code; null if the firmware does not tell. */
  public @Nullable String getDisplay() {
    return display;
  }

  /**
   * Tells the page, after something with the boot options of a PC was not done, if it was for want
   * of consent.
   */
  public void explain(UUID pc) {
    try {
      answer("consent", consents.now(pc).missingForAll());
    } catch (OperationFailed unknown) {
      answer("consent", false);
    }
  }

  /** Nothing is not told: it would not be JSON. */
  private static void answer(String name, @Nullable Object value) {
    if (value != null) {
      PrimeFaces.current().ajax().addCallbackParam(name, value);
    }
  }
}
