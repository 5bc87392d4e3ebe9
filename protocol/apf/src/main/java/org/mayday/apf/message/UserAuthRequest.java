package org.mayday.apf.message;

import org.jspecify.annotations.Nullable;

/**
 * APF_USERAUTH_REQUEST (type 50): a login attempt.
 *
 * @param user user name, at most 64 bytes
 * @param service service to be started after the login
 * @param method {@link ApfNames#METHOD_NONE}, {@link ApfNames#METHOD_PASSWORD} or any other name
 * @param password present with the method "password" and only with it; never logged
 */
public record UserAuthRequest(String user, String service, String method, @Nullable String password)
    implements ApfMessage {

  public UserAuthRequest {
    if (ApfNames.METHOD_PASSWORD.equals(method) != (password != null)) {
      throw new IllegalArgumentException("a password belongs to the method password");
    }
  }

  /** A login attempt by password for the port forwarding service. */
  public static UserAuthRequest byPassword(String user, String password) {
    return new UserAuthRequest(user, ApfNames.FORWARD_SERVICE, ApfNames.METHOD_PASSWORD, password);
  }

  /** A login attempt of one who has proven in TLS who it is. */
  public static UserAuthRequest withoutPassword(String user) {
    return new UserAuthRequest(user, ApfNames.FORWARD_SERVICE, ApfNames.METHOD_NONE, null);
  }

  @Override
  public void deliverTo(ApfVisitor visitor) {
    visitor.on(this);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "UserAuthRequest[user=" + user + ", service=" + service + ", method=" + method + "]";
  }
}
