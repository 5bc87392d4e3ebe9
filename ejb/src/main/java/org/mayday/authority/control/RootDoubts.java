package org.mayday.authority.control;

import java.util.Optional;

/** What whoever knows the PCs has against changing the root of the gateway now. */
public interface RootDoubts {
  /**
   * Who could not call any more, in a sentence; empty if nobody, or if no root is being changed.
   */
  Optional<String> now();
}
