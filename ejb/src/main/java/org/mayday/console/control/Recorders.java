package org.mayday.console.control;

import java.util.UUID;
import org.mayday.recording.control.Recorder;

/** Takes terminals down, where that is wanted. */
interface Recorders {
  /**
   * Begins with the terminal that somebody opened.
   *
   * @param who opened it
   */
  Recorder begin(UUID platform, String who);
}
