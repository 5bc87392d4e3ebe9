package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.Performed;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;

/** The big buttons of the boot tab: what is booted most, and erasing. */
@Named
@ViewScoped
public class BootPanel implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String SECURE = "boot.secureErase";
  private static final String PLATFORM = "boot.platformErase";

  @Inject FirmwareOperations operations;
  @Inject PcView view;
  @Inject Asked asked;
  @Inject Words words;

  private @Nullable Sheet capabilities;
  private @Nullable String result;
  private @Nullable String confirmation;
  private boolean failed;

  /** Asks the PC what it can boot. */
  public void open() {
    Performed done = perform("boot.capabilities", Map.of(), null);
    if (done != null) {
      capabilities = done.sheet();
      result = null;
    }
  }

  /** Boots what the button named. */
  public void boot() {
    BootChoice choice = BootChoice.valueOf(asked.text("choice"));
    Performed done = perform(choice.operation(), choice.arguments(), null);
    if (done != null) {
      result =
          words.say("boot.done", words.of("boot.choice", choice), String.valueOf(done.millis()));
    }
  }

  /** Erases the disks, if the name of the PC was typed. */
  public void erase() {
    String name = isOffered("eraseDisks") ? PLATFORM : SECURE;
    Map<String, String> what = name.equals(PLATFORM) ? Map.of("eraseDisks", "true") : Map.of();
    Performed done = perform(name, what, confirmation);
    confirmation = null;
    if (done != null) {
      result = words.say("boot.erasing", String.valueOf(done.millis()));
    }
  }

  private @Nullable Performed perform(
      String name, Map<String, String> arguments, @Nullable String confirmed) {
    try {
      failed = false;
      return operations.perform(
          new OperationOrder(view.getPc().uuid(), name, arguments, confirmed));
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      failed = true;
      result = e.getMessage();
      return null;
    }
  }

  /** What the PC offers, in the order of the enum. */
  public List<BootChoice> getChoices() {
    Sheet found = capabilities;
    return found == null
        ? List.of()
        : Arrays.stream(BootChoice.values()).filter(choice -> choice.offered(found)).toList();
  }

  /** Whether its disks can be erased from here. */
  public boolean isErasable() {
    return isOffered("eraseDisks") || isOffered("secureErase");
  }

  private boolean isOffered(String what) {
    return capabilities != null
        && capabilities.value("erasing", what).filter("yes"::equals).isPresent();
  }

  public boolean isAsked() {
    return capabilities != null || failed;
  }

  public @Nullable String getResult() {
    return result;
  }

  public boolean isFailed() {
    return failed;
  }

  public @Nullable String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(@Nullable String confirmation) {
    this.confirmation = confirmation;
  }
}
