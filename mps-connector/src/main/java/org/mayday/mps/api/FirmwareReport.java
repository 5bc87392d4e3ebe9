package org.mayday.mps.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that firmware said by itself through its tunnel, unread: the gateway neither decodes
 * nor believes it.
 *
 * @param id unique, so that a repeated delivery is recognised
 * @param platform UUID of the PC, as it logged in
 * @param tunnel identity of the tunnel that it came through
 * @param target where the firmware wanted it to go, as {@code host:port}; the firmware's words, at
 *     most {@value #LONGEST_TARGET} characters; control characters, which logs and databases take
 *     for something else, are replaced by question marks, here and in the content type
 * @param contentType Content-Type of the HTTP request, at most {@value #LONGEST_TYPE} characters;
 *     empty if there was none
 * @param content the bytes, at most {@value #LARGEST_CONTENT}; copied both ways
 * @param at when the last byte of it came
 */
public record FirmwareReport(
    UUID id,
    UUID platform,
    UUID tunnel,
    Kind kind,
    String target,
    String contentType,
    byte[] content,
    Instant at)
    implements Serializable {

  /** Most bytes of {@link #content}. */
  public static final int LARGEST_CONTENT = 65_536;

  /** Most characters of {@link #target}. */
  public static final int LONGEST_TARGET = 300;

  /** Most characters of {@link #contentType}. */
  public static final int LONGEST_TYPE = 200;

  /** How it came. */
  public enum Kind {
    /** The body of an HTTP POST on a channel that AMT opened: a WS-Management event. */
    HTTP_EVENT,
    /** The payload of a "udp-send-to@amt.intel.com": a Platform Event Trap. */
    DATAGRAM,
    /** The first bytes on a channel that AMT opened, which are no HTTP request. */
    UNKNOWN
  }

  /**
   * Copies the content.
   *
   * @throws IllegalArgumentException if a part is longer than its bound
   */
  public FirmwareReport {
    if (content.length > LARGEST_CONTENT
        || target.length() > LONGEST_TARGET
        || contentType.length() > LONGEST_TYPE) {
      throw new IllegalArgumentException("a firmware report beyond its bounds");
    }
    target = target.replaceAll("\\p{Cntrl}", "?");
    contentType = contentType.replaceAll("\\p{Cntrl}", "?");
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  /** How many bytes {@link #content} has, without a copy. */
  public int size() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FirmwareReport that
        && id.equals(that.id)
        && platform.equals(that.platform)
        && tunnel.equals(that.tunnel)
        && kind == that.kind
        && target.equals(that.target)
        && contentType.equals(that.contentType)
        && Arrays.equals(content, that.content)
        && at.equals(that.at);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, platform, tunnel, kind);
  }

  /** Leaves the content out, which may tell of a user. */
  @Override
  public String toString() {
    return "FirmwareReport[id=%s, platform=%s, tunnel=%s, kind=%s, target=%s, %d bytes, at=%s]"
        .formatted(id, platform, tunnel, kind, target, content.length, at);
  }
}
