package org.mayday.console.control;

import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.DriveNow;
import org.mayday.image.boundary.ImageKind;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.DriveCounts;

/** What of the library is in a drive, and how far the PC has come with it. Not thread-safe. */
final class Tray {
  private static final Runnable NONE = () -> {};

  private final Drive drive;
  private Shelf.@Nullable Lent image;
  private long last = -1;
  private String words = "";
  private boolean ejected;

  Tray(Drive drive) {
    this.drive = drive;
  }

  Drive drive() {
    return drive;
  }

  /** Takes an image; gives what gives the former one back. */
  Runnable take(Shelf.Lent next) {
    Runnable former = empty();
    image = next;
    return former;
  }

  /** Nothing is in it any more; gives what gives it back. */
  Runnable empty() {
    Shelf.Lent former = image;
    image = null;
    last = -1;
    words = "";
    ejected = false;
    return former == null ? NONE : former.giveBack();
  }

  Shelf.@Nullable Lent image() {
    return image;
  }

  /**
   * How it is.
   *
   * @param counts what it has done
   */
  DriveNow now(DriveCounts counts) {
    return new DriveNow(
        drive == Drive.CD ? ImageKind.CD : ImageKind.FLOPPY,
        image == null ? null : image.now(),
        counts.commands(),
        counts.failed(),
        counts.read(),
        counts.written(),
        last,
        ejected,
        words);
  }

  void moved(long block) {
    last = block;
    ejected = false;
  }

  void failed(String why) {
    words = why;
  }

  /** The host has opened it; closing it brings the image back. */
  void byHost() {
    ejected = true;
  }
}
