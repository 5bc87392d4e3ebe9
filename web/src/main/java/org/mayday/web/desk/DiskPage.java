package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.ConsoleTicket;
import org.mayday.console.boundary.Consoles;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageLibrary;
import org.mayday.image.boundary.ImageState;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.primefaces.PrimeFaces;

/** The disks that are lent to one PC: lets the browser in. */
@Named
@ViewScoped
public class DiskPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Consoles consoles;
  @Inject FirmwareOperations operations;
  @Inject ImageLibrary library;
  @Inject Fleet fleet;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable String uuid;
  private @Nullable Platform pc;
  private List<DiskImage> images = List.of();

  /** Reads the PC and the library. */
  public void load() {
    pc = Asked.parse(uuid).flatMap(fleet::get).orElse(null);
    images = library.list().stream().filter(image -> image.state() == ImageState.READY).toList();
  }

  /** Gives the browser a ticket. */
  public void ticket() {
    UUID id = asked.id("pc");
    ConsoleTicket ticket = told.attempt(() -> consoles.ticket(id, ConsoleKind.DISK));
    if (ticket != null) {
      PrimeFaces.current().ajax().addCallbackParam("ticket", ticket.secret());
    }
  }

  /** Switches storage redirection on in the firmware. */
  public void switchOn() {
    UUID id = asked.id("pc");
    try {
      Map<String, String> on = Map.of("ider", "ON", "listener", "ON");
      operations.perform(new OperationOrder(id, "features.change", on, null));
      told.done("disk.switchedOn");
      PrimeFaces.current().ajax().addCallbackParam("on", true);
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      told.refuse(e.getMessage());
    }
  }

  /** The images that can be lent now. */
  public List<DiskImage> getImages() {
    return images;
  }

  public @Nullable Platform getPc() {
    return pc;
  }

  public @Nullable String getUuid() {
    return uuid;
  }

  public void setUuid(@Nullable String uuid) {
    this.uuid = uuid;
  }
}
