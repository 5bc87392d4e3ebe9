package org.mayday.mps.tunnel;

import org.mayday.mps.api.TunnelRefused;

/**
 * Why a login is not granted.
 *
 * @param words more about the reason; may be empty
 */
record Objection(TunnelRefused.Reason reason, String words) {
  Objection(TunnelRefused.Reason reason) {
    this(reason, "");
  }
}
