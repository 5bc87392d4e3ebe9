package org.mayday.listener.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to post an event.
 *
 * @param platform the PC that the path names
 * @param method of the HTTP request
 * @param uri path and query of the HTTP request
 * @param authorization the Authorization header; null if there is none
 * @param address where it comes from
 */
public record Knock(
    UUID platform, String method, String uri, @Nullable String authorization, String address) {

  /** Leaves the header out. */
  @Override
  public String toString() {
    return "Knock[" + platform + " from " + address + "]";
  }
}
