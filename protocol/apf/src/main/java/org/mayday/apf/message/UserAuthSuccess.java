package org.mayday.apf.message;

/** APF_USERAUTH_SUCCESS (type 52): the login succeeded. */
public record UserAuthSuccess() implements ApfMessage {

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
