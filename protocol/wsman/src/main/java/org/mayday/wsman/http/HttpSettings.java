package org.mayday.wsman.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How a transport speaks to its PC.
 *
 * @param host what the Host header names, such as the PC's address or UUID
 * @param port port of the PC, 16992, or 16993 with TLS
 * @param maxChannels most channels that are open at once, 1 to 16
 * @param maxAnswerBytes most bytes of one answer's body
 * @param keepIdle how long an unused channel is kept for the next operation
 * @param pin decides about the PC's certificate; present means TLS inside the channel
 * @param identity what is shown to the PC in TLS, if it asks
 * @param old older TLS, if it may be spoken
 */
public record HttpSettings(
    String host,
    int port,
    int maxChannels,
    int maxAnswerBytes,
    Duration keepIdle,
    Optional<CertificatePin> pin,
    Optional<ClientIdentity> identity,
    Optional<OldTls> old) {
  private static final Duration KEEP_IDLE = Duration.ofSeconds(30);

  /** Checks the ranges. */
  public HttpSettings {
    if (port < 1 || port > 65535 || maxChannels < 1 || maxChannels > 16 || maxAnswerBytes < 1) {
      throw new IllegalArgumentException("Port, channels or bytes are out of range");
    }
  }

  /** Plain HTTP: at most 2 channels, answers up to 4 MiB, channels kept for 30 s. */
  public static HttpSettings plain(String host, int port) {
    return new HttpSettings(
        host, port, 2, 4 << 20, KEEP_IDLE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same over TLS with the given pin. */
  public static HttpSettings tls(String host, int port, CertificatePin pin) {
    return new HttpSettings(
        host, port, 2, 4 << 20, KEEP_IDLE, Optional.of(pin), Optional.empty(), Optional.empty());
  }

  /** The same with another limit of channels. */
  public HttpSettings withMaxChannels(int channels) {
    return new HttpSettings(host, port, channels, maxAnswerBytes, keepIdle, pin, identity, old);
  }

  /** The same with another bound for answers. */
  public HttpSettings withMaxAnswer(int bytes) {
    return new HttpSettings(host, port, maxChannels, bytes, keepIdle, pin, identity, old);
  }

  /** The same that proves itself in TLS. */
  public HttpSettings provenBy(ClientIdentity own) {
    return new HttpSettings(
        host, port, maxChannels, maxAnswerBytes, keepIdle, pin, Optional.of(own), old);
  }

  /** The same that may speak older TLS. */
  public HttpSettings orOld(OldTls older) {
    return new HttpSettings(
        host, port, maxChannels, maxAnswerBytes, keepIdle, pin, identity, Optional.of(older));
  }
}
