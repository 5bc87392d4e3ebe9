package org.mayday.listener.boundary;

/**
 * What a PC needs to post events.
 *
 * @param path below the application's address
 */
public record ListenerCredentials(String path, String user, String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "ListenerCredentials[" + user + "]";
  }
}
