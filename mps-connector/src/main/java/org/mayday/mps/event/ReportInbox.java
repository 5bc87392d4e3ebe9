package org.mayday.mps.event;

import org.mayday.mps.api.FirmwareReport.Kind;

/** Takes what firmware said, on behalf of one tunnel; must not block. */
public interface ReportInbox {

  /**
   * Takes a report.
   *
   * @param target where the firmware wanted it to go, as {@code host:port}
   * @param contentType Content-Type of the request, empty if there was none
   * @param content at most {@link org.mayday.mps.api.FirmwareReport#LARGEST_CONTENT} bytes
   * @return false if it was not taken because too much waits
   */
  boolean take(Kind kind, String target, String contentType, byte[] content);
}
