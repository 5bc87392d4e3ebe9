package org.mayday.apf.message;

/**
 * APF_USERAUTH_FAILURE (type 51): the login attempt was refused.
 *
 * @param methods comma separated names of the methods that may go on
 * @param partialSuccess whether the attempt succeeded but does not suffice
 */
public record UserAuthFailure(String methods, boolean partialSuccess) implements ApfMessage {

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }
}
