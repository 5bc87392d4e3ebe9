package org.mayday.apf.session;

/**
 * The times of a server session, in milliseconds unless they say seconds.
 *
 * @param version until PROTOCOLVERSION has come, from the start
 * @param login until the device is logged in, from the start; includes the host's own check
 * @param forwardQuiet without a change of the forwarded ports until they are announced
 * @param firstForward until no forwarded ports are announced if none come at all; slow lines need
 *     more than the quiet time for their first one
 * @param keepAliveSeconds interval of KEEPALIVE_REQUEST that the device is asked to keep
 * @param keepAliveTimeoutSeconds how long the device shall wait for our answer; 0 leaves it to the
 *     device
 * @param probe of silence until the device is sent a KEEPALIVE_REQUEST
 * @param silence until a silent device counts as lost; longer than {@code probe}
 */
public record MpsTimes(
    long version,
    long login,
    long forwardQuiet,
    long firstForward,
    int keepAliveSeconds,
    int keepAliveTimeoutSeconds,
    long probe,
    long silence) {

  public MpsTimes {
    if (version < 1 || login < 1 || forwardQuiet < 0 || firstForward < forwardQuiet) {
      throw new IllegalArgumentException("deadlines of the login are positive");
    }
    if (keepAliveSeconds < 1 || keepAliveTimeoutSeconds < 0 || probe < 1 || silence <= probe) {
      throw new IllegalArgumentException("silence is longer than the probe of it");
    }
  }

  /**
   * 10 s for the version, 30 s for the login, 300 ms of quiet, 5 s for the first port; keep-alive
   * every 30 s with 90 s to answer, a probe after 60 s and the end after 120 s of silence. AMT
   * sends every 30 s by default, some machines every 90 s until they are told otherwise.
   */
  public static MpsTimes standard() {
    return new MpsTimes(10_000, 30_000, 300, 5_000, 30, 90, 60_000, 120_000);
  }
}
