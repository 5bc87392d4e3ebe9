package org.mayday.calls.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the PC of a call can be reached: by a tunnel, not any more, or not from here. */
@Embeddable
public class CallLine {
  private String address = "";
  private @Nullable String tunnel;

  @Column(name = "tunnel_lost_at")
  private @Nullable Instant tunnelLostAt;

  private boolean inside;

  /** For the persistence provider. */
  protected CallLine() {}

  CallLine(@Nullable UUID tunnel, String address) {
    this.tunnel = tunnel == null ? null : tunnel.toString();
    this.address = address;
    this.inside = tunnel == null;
  }

  /** The PC has this tunnel now. */
  public void up(UUID now, String from) {
    tunnel = now.toString();
    tunnelLostAt = null;
    inside = false;
    address = from;
  }

  /** The PC has no tunnel any more. */
  public void lost(Instant at) {
    tunnel = null;
    tunnelLostAt = at;
  }

  public @Nullable UUID tunnel() {
    return tunnel == null ? null : UUID.fromString(tunnel);
  }

  public @Nullable Instant tunnelLostAt() {
    return tunnelLostAt;
  }

  /** Whether the PC called from inside the company network and has opened no tunnel since. */
  public boolean isInside() {
    return inside;
  }

  public String address() {
    return address;
  }
}
