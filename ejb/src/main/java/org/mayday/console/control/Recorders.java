package org.mayday.console.control;

import java.util.UUID;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.recording.control.Recorder;

/** Takes consoles down, where that is wanted. */
interface Recorders {
  /**
   * Begins with the console that somebody opened.
   *
   * @param who opened it
   */
  Recorder begin(UUID platform, ConsoleKind kind, String who);
}
