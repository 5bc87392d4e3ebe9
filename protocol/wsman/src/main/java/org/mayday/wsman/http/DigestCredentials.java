package org.mayday.wsman.http;

/**
 * User name and password for HTTP Digest.
 *
 * @param user user name, such as admin
 * @param password the password; never printed
 */
public record DigestCredentials(String user, String password) {
  @Override
  public String toString() {
    return "DigestCredentials[user=" + user + "]";
  }
}
