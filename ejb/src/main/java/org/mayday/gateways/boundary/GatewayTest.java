package org.mayday.gateways.boundary;

import java.io.Serializable;
import org.mayday.audit.boundary.AuditedResult;

/**
 * What happened when a gateway was tried.
 *
 * @param good whether its interface and its proxies answered as they should
 * @param words what happened, in a sentence
 */
public record GatewayTest(boolean good, String words) implements AuditedResult, Serializable {
  @Override
  public boolean succeeded() {
    return good;
  }

  @Override
  public String account() {
    return words;
  }
}
