package org.mayday.mps.api;

import java.time.Instant;
import java.util.UUID;

/** Something happened to a tunnel that is, or had been, up. */
public sealed interface TunnelEvent permits TunnelOpened, TunnelForwarded, TunnelClosed {

  /** The tunnel that it happened to. */
  UUID tunnel();

  /** UUID of its PC. */
  UUID platform();

  /** When it happened. */
  Instant at();
}
