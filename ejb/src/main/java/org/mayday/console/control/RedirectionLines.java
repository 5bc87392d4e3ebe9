package org.mayday.console.control;

import java.util.UUID;
import org.mayday.redirection.RedirectionKind;
import org.mayday.wsman.Deadline;

/** Opens lines to the firmware of PCs; it may take until the deadline. */
@FunctionalInterface
interface RedirectionLines {

  /**
   * Opens a line.
   *
   * @throws LineFailed if there is none, for whatever reason
   */
  RedirectionLine open(UUID platform, RedirectionKind kind, Deadline deadline) throws LineFailed;
}
