package org.mayday.operation.control;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Together;
import org.mayday.wsman.WsmanTransport;

/** Gives the live tunnel of a PC, and wires to its firmware. */
public interface Wires {

  /** The tunnel of a PC. */
  Optional<LiveTunnel> tunnel(UUID platform);

  /** The tunnel of a PC, as soon as it has said which ports it forwards, or else as it is then. */
  Optional<LiveTunnel> tunnel(UUID platform, Duration patience);

  /**
   * A wire that opens its channels when they are needed.
   *
   * @param port that the PC forwards
   * @param tls whether TLS is spoken on that port
   */
  Wire wire(LiveTunnel tunnel, int port, boolean tls, AmtCredentials credentials);

  /** A wire to one PC; closing it ends what is under way. */
  interface Wire extends AutoCloseable {
    WsmanTransport transport();

    /** How several reads are done at the same time. */
    default Together together() {
      return Together.alone();
    }

    @Override
    void close();
  }
}
