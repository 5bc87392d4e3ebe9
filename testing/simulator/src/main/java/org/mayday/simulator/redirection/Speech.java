package org.mayday.simulator.redirection;

import java.time.Duration;
import org.mayday.simulator.redirection.Frames.Faulty;

/** What is spoken on a channel that is logged in. Used under the lock of the PC. */
interface Speech {
  /** Takes what the console sent; a split may be anywhere. */
  void receive(byte[] bytes) throws Faulty;

  /** The console has gone. */
  void leave();

  /** How long the console may say nothing. */
  Duration patience();

  /** What the firmware says when it ends the session. */
  byte[] farewell();
}
