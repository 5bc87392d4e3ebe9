package org.mayday.enrolment.control;

import org.mayday.setup.control.Line;
import org.mayday.vault.control.AmtCredentials;

/** Opens lines to the firmware beside an agent. */
public interface HostLines {

  /** One on which all requests are made with this login. It connects when it is first used. */
  Line open(boolean tls, AmtCredentials login);

  /** Whether the agent's own line is broken, so that nobody can be asked over it any more. */
  boolean isBroken();
}
