package org.mayday.console.control;

import java.util.UUID;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.ImageRefused;
import org.mayday.image.control.Contents;
import org.mayday.image.control.ImageName;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.Medium;

/**
 * A file that a browser offers to lend: its beginning is read, which tells the drive, as with
 * images that are uploaded.
 */
final class FileOffer implements Medium.Reading {
  private final Occupant from;
  private final UUID id;
  private final long bytes;
  private final String name;
  private final BrowserFiles files;
  private final Drives drives;
  private final DiskStage.Notes notes;

  private FileOffer(
      Occupant from,
      UUID id,
      long bytes,
      String name,
      BrowserFiles files,
      Drives drives,
      DiskStage.Notes notes) {
    this.from = from;
    this.id = id;
    this.bytes = bytes;
    this.name = name;
    this.files = files;
    this.drives = drives;
    this.notes = notes;
  }

  /**
   * Takes an offer, and puts the file into its drive as soon as its beginning is there.
   *
   * @param said the id that the browser gave the file, its bytes, and its name
   * @throws ImageRefused if no drive can show it
   * @throws IllegalArgumentException if it is none
   */
  static void take(
      Occupant from, String said, BrowserFiles files, Drives drives, DiskStage.Notes notes) {
    String[] words = said.split(" ", 3);
    if (words.length < 3) {
      throw new IllegalArgumentException("no file");
    }
    long bytes = Long.parseLong(words[1]);
    if (!Contents.possible(bytes)) {
      throw new ImageRefused(
          "This is no image of a disc or a disk: its size is not a multiple of 512 bytes.");
    }
    FileOffer offer =
        new FileOffer(
            from, UUID.fromString(words[0]), bytes, ImageName.of(words[2]), files, drives, notes);
    int head = (int) Math.min(Contents.HEAD, bytes);
    files.read(from, offer.id, 0, head, Runnable::run, offer);
  }

  @Override
  public void read(byte[] head) {
    try {
      insert(Contents.kind(head, bytes));
    } catch (ImageRefused e) {
      drives.say(e.getMessage());
    }
  }

  private void insert(ImageKind kind) {
    Drive drive = kind == ImageKind.CD ? Drive.CD : Drive.FLOPPY;
    BrowserFile file = new BrowserFile(files, from, id, kind, bytes, drives.guard());
    Shelf.Lent lent = new Shelf.Lent(id, name, drive, "", from.who(), file, () -> {});
    if (drives.insert(lent)) {
      notes.note(from.who(), ConsoleBook.Move.INSERT, lent);
    } else {
      drives.say(name + " is larger than a drive can be.");
    }
    if (from.isGone()) {
      drives
          .eject(image -> image.medium() == file, "")
          .forEach(gone -> notes.note(from.who(), ConsoleBook.Move.EJECT, gone));
    }
  }

  @Override
  public void failed(String why) {
    drives.say(name + ": " + why);
  }
}
