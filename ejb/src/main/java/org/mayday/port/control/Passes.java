package org.mayday.port.control;

import java.util.Optional;
import java.util.UUID;

/** The tickets that were given out. */
@FunctionalInterface
interface Passes {
  /** Takes a ticket, which is used up then; empty if it is not good, or for something else. */
  Optional<PortPass> take(String secret, UUID platform, int port);
}
