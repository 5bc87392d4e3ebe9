package org.mayday.apf.message;

/**
 * APF_SERVICE_ACCEPT (type 6): grants the service that was asked for.
 *
 * @param service name such as {@link ApfNames#AUTH_SERVICE}
 */
public record ServiceAccept(String service) implements ApfMessage {

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
