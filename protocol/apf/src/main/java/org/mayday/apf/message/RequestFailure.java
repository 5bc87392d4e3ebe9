package org.mayday.apf.message;

/** APF_REQUEST_FAILURE (type 82): a global request was refused. */
public record RequestFailure() implements ApfMessage {

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
