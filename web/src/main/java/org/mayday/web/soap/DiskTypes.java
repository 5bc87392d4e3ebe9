package org.mayday.web.soap;

import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.DriveNow;
import org.mayday.console.boundary.DrivesNow;
import org.mayday.console.boundary.Lending;
import org.mayday.web.soap.disks.Disks;
import org.mayday.web.soap.disks.Drive;
import org.mayday.web.soap.disks.DriveImage;
import org.mayday.web.soap.disks.DriveKind;

/** Lent disks as the contract tells them. */
final class DiskTypes {
  private DiskTypes() {}

  static Disks of(Lending lending) {
    Disks told = new Disks();
    DrivesNow drives = lending.drives();
    told.setLent(drives != null);
    told.setLentBy(some(lending.by()));
    told.setProgram(lending.program());
    told.setEnded(some(lending.ended()));
    if (drives != null) {
      told.setSeen(drives.seen());
      told.setResets(drives.resets());
      drives.drives().forEach(drive -> told.getDrive().add(of(drive)));
    }
    return told;
  }

  private static Drive of(DriveNow drive) {
    Drive told = new Drive();
    told.setDrive(DriveKind.valueOf(drive.drive().name()));
    DriveNow.Image image = drive.image();
    if (image != null) {
      told.setImage(of(image));
    }
    told.setCommands(drive.commands());
    told.setFailed(drive.failed());
    told.setRead(drive.read());
    told.setWritten(drive.written());
    told.setLast(drive.last());
    told.setEjected(drive.ejected());
    told.setProblem(some(drive.words()));
    return told;
  }

  private static DriveImage of(DriveNow.Image image) {
    DriveImage told = new DriveImage();
    told.setId(image.id());
    told.setName(image.name());
    told.setSha256(some(image.sha256()));
    told.setBlocks(image.blocks());
    told.setFrom(some(image.from()));
    return told;
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : XmlText.clean(text);
  }
}
