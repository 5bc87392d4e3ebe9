package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Consoles;
import org.mayday.console.boundary.NotOffered;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.primefaces.PrimeFaces;

/** What the pages of all consoles of a PC ask for; of which PC says the request. */
@RequestScoped
public class ConsoleDesk {
  @Inject Consoles consoles;
  @Inject FirmwareOperations operations;
  @Inject Asked asked;
  @Inject Told told;

  /** Gives the browser a ticket, or says why there is none for this PC. */
  public void ticket(ConsoleKind kind) {
    UUID id = asked.id("pc");
    told.tried(() -> give(id, kind));
  }

  private void give(UUID id, ConsoleKind kind) {
    try {
      PrimeFaces.current().ajax().addCallbackParam("ticket", consoles.ticket(id, kind).secret());
    } catch (NotOffered e) {
      PrimeFaces.current().ajax().addCallbackParam("words", e.getMessage());
    }
  }

  /**
   * Switches a feature on in the firmware, and the listener for it.
   *
   * @param done what is told then, by its key
   */
  public void switchOn(String feature, String done) {
    if (perform("features.change", Map.of(feature, "ON", "listener", "ON"))) {
      told.done(done);
      PrimeFaces.current().ajax().addCallbackParam("on", true);
    }
  }

  /** Has an operation done; false if it was not, which is told. */
  public boolean perform(String operation, Map<String, String> arguments) {
    UUID id = asked.id("pc");
    try {
      operations.perform(new OperationOrder(id, operation, arguments, null));
      return true;
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      told.refuse(e.getMessage());
      return false;
    }
  }
}
