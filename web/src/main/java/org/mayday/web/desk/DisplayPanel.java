package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Consoles;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;
import org.mayday.web.signin.Me;

/** The displays of one PC: which of them is shown, and whether they are kept blank meanwhile. */
@Named
@ViewScoped
public class DisplayPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject FirmwareOperations operations;
  @Inject Consoles consoles;
  @Inject Asked asked;
  @Inject Words words;
  @Inject Me me;

  private @Nullable UUID pc;
  private List<Map<String, String>> screens = List.of();
  private @Nullable String shown;
  private @Nullable Boolean blank;
  private @Nullable String problem;

  /** Reads what there is. */
  public void read() {
    pc = asked.id("pc");
    problem = null;
    look();
  }

  private void look() {
    try {
      Sheet displays = perform("kvm.displays", Map.of());
      screens = on(displays);
      blank = fact(displays, "blanking", "blank").map("yes"::equals).orElse(null);
      shown = fact(perform("kvm.settings", Map.of()), "kvm", "defaultScreen").orElse(null);
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      problem = e.getMessage();
    }
  }

  /** Those that are on. */
  static List<Map<String, String>> on(Sheet displays) {
    return displays.part("screens").map(Sheet.Part::items).orElse(List.of()).stream()
        .filter(screen -> screen.containsKey("resolution"))
        .toList();
  }

  static Optional<String> fact(Sheet sheet, String part, String name) {
    return sheet.part(part).flatMap(it -> it.items().stream().findFirst()).map(it -> it.get(name));
  }

  /** Has another one shown, from a session that begins at once. */
  public void choose() {
    pc = asked.id("pc");
    String screen = asked.text("screen");
    if (achieved("kvm.choose", Map.of("screen", screen))) {
      String why = words.say("display.chosen", me.getName(), screenName(screen));
      consoles.anew(pc, ConsoleKind.SCREEN, why);
    }
    look();
  }

  /** Keeps them blank, or does so no more. */
  public void blank() {
    pc = asked.id("pc");
    achieved("kvm.blank", Map.of("blank", asked.text("blank")));
    look();
  }

  private boolean achieved(String operation, Map<String, String> arguments) {
    problem = null;
    try {
      perform(operation, arguments);
      return true;
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      problem = e.getMessage();
      return false;
    }
  }

  private Sheet perform(String operation, Map<String, String> arguments) throws OperationFailed {
    return operations.perform(new OperationOrder(pc, operation, arguments, null)).sheet();
  }

  /** What people call a screen: they count from one. */
  public String screenName(String number) {
    return words.say("display.name", number.matches("\\d") ? Integer.parseInt(number) + 1 : number);
  }

  public @Nullable UUID getPc() {
    return pc;
  }

  /** Those that are on. */
  public List<Map<String, String>> getScreens() {
    return screens;
  }

  /** The number of the one that is shown; null if the firmware does not tell. */
  public @Nullable String getShown() {
    return shown;
  }

  /** Whether they are kept blank; null if the firmware cannot. */
  public @Nullable Boolean getBlank() {
    return blank;
  }

  /** Why something was not done. */
  public @Nullable String getProblem() {
    return problem;
  }
}
