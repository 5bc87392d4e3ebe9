package org.mayday.bridge.boundary;

import org.mayday.audit.boundary.AuditedResult;
import org.mayday.wsman.RawAnswer;

/**
 * What the firmware answered.
 *
 * @param raw as it came
 * @param millis how long the PC took
 */
public record BridgeAnswer(RawAnswer raw, long millis) implements AuditedResult {
  @Override
  public boolean succeeded() {
    return raw.status() < 400;
  }

  @Override
  public String account() {
    return "HTTP " + raw.status();
  }
}
