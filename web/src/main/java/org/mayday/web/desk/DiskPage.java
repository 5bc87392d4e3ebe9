package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.fleet.boundary.Platform;
import org.mayday.image.boundary.DiskImage;
import org.mayday.image.boundary.ImageLibrary;
import org.mayday.image.boundary.ImageState;

/** The disks that are lent to one PC: lets the browser in. */
@Named
@ViewScoped
public class DiskPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject ConsoleDesk desk;
  @Inject ImageLibrary library;
  @Inject Fleet fleet;

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
    desk.ticket(ConsoleKind.DISK);
  }

  /** Switches storage redirection on in the firmware. */
  public void switchOn() {
    desk.switchOn("ider", "disk.switchedOn");
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
