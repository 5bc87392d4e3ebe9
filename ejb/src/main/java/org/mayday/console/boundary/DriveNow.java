package org.mayday.console.boundary;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.image.boundary.ImageKind;

/**
 * A drive that is lent to a PC.
 *
 * @param drive which of the two
 * @param image what is in it; null if nothing is
 * @param commands that the PC has written since the session began
 * @param failed commands whose answer was not good
 * @param read blocks that went to the PC
 * @param written blocks that came from the PC
 * @param last the last block that the PC read or wrote; -1 for none
 * @param ejected whether the PC has opened it; closing brings the image back
 * @param words what went wrong with it last; empty if nothing did
 */
public record DriveNow(
    ImageKind drive,
    @Nullable Image image,
    long commands,
    long failed,
    long read,
    long written,
    long last,
    boolean ejected,
    String words)
    implements Serializable {

  /**
   * What is in a drive.
   *
   * @param sha256 of its bytes, in hexadecimal digits; empty if nobody knows it
   * @param blocks how many it has, each of the size of its drive
   * @param from whose browser lends it; empty if the library does
   */
  public record Image(UUID id, String name, String sha256, long blocks, String from)
      implements Serializable {}
}
