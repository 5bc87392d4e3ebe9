package org.mayday.apf.message;

/**
 * APF_SERVICE_REQUEST (type 5): asks for a service.
 *
 * @param service name such as {@link ApfNames#AUTH_SERVICE}
 */
public record ServiceRequest(String service) implements ApfMessage {

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
