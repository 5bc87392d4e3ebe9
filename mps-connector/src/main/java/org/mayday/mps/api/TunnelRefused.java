package org.mayday.mps.api;

import java.io.Serializable;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection that never became a tunnel.
 *
 * @param stage how far it came
 * @param reason why it ended
 * @param detail the reason in words; nothing secret
 * @param platform the UUID that it claimed, if it came so far
 * @param username the MPS user name that it claimed, if it came so far; control characters, which
 *     logs and databases take for something else, are replaced by question marks
 */
public record TunnelRefused(
    InetSocketAddress peer,
    Stage stage,
    Reason reason,
    String detail,
    @Nullable UUID platform,
    @Nullable String username,
    Instant at)
    implements Serializable {
  public TunnelRefused {
    username = username == null ? null : username.replaceAll("\\p{Cntrl}", "?");
  }

  /** How far a connection came. */
  public enum Stage {
    CONNECT,
    TLS,
    VERSION,
    LOGIN
  }

  /** Why it was refused. */
  public enum Reason {
    TOO_MANY_CONNECTIONS,
    /** The listener does not take calls from this address. */
    ADDRESS_NOT_ALLOWED,
    /** It failed too often before; see {@link BackedOff}. */
    BACKED_OFF,
    /** A front sent no header of the PROXY protocol. */
    PROXY_HEADER,
    /** Too many others wanted to shake hands at the same time. */
    BUSY,
    TLS_FAILED,
    DEADLINE,
    PROTOCOL_ERROR,
    VERSION_NOT_SUPPORTED,
    METHOD_NOT_ALLOWED,
    UNKNOWN_PLATFORM,
    WRONG_CREDENTIALS,
    /** The PC must prove itself by a certificate of its own, and showed none. */
    CERTIFICATE_REQUIRED,
    /** The certificate that it showed is that of another PC, of none, or not valid now. */
    WRONG_CERTIFICATE,
    DISABLED,
    /** Another machine with its UUID is connected; see {@link DuplicatePlatform}. */
    DUPLICATE_PLATFORM,
    /** Its UUID is none: boards without one of their own share it. */
    BOGUS_PLATFORM,
    UNAVAILABLE,
    CONNECTION_LOST
  }
}
