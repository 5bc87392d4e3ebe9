package org.mayday.mps.proxy;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.DoorRefusal;

/** The beginning of one connection in one version of SOCKS. For one thread. */
interface Socks {

  /**
   * Finds out who the client is and where it wants to go, and opens the way.
   *
   * @return null if it was refused and told so
   * @throws Refused if it may not; to be told by {@link #refuse}
   * @throws IOException if it sends nonsense, or is gone
   */
  @Nullable Passage agree(Patron patron) throws IOException, Refused;

  /** Says why not, as far as the version has words for it. */
  void refuse(DoorRefusal kind) throws IOException;
}
