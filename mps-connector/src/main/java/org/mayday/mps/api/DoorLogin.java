package org.mayday.mps.api;

/** How somebody proves at a door who he is. Nothing here is ever logged but names. */
public sealed interface DoorLogin {

  /** The name that is claimed; bounded, otherwise as a stranger sent it. */
  String name();

  /**
   * A name with its password: HTTP Basic (RFC 7617) or SOCKS (RFC 1929).
   *
   * @param name at most 255 characters
   * @param password at most 255 characters
   */
  record Password(String name, String password) implements DoorLogin {
    /** Leaves out the password, and the name, which a stranger may have filled with anything. */
    @Override
    public String toString() {
      return "Password[]";
    }
  }

  /**
   * A digest of HTTP (RFC 7616) with quality of protection "auth" over a nonce that the door gave
   * out and that is still good. That a count is used only once is the business of the door.
   *
   * @param name at most 255 characters
   * @param sha256 whether the algorithm is SHA-256; otherwise MD5
   * @param realm of the challenge
   * @param method of the request
   * @param uri as the client put it into the digest; it fits to the request
   * @param count as sent, eight hexadecimal digits
   * @param response as sent, in lower case
   */
  record Digest(
      String name,
      boolean sha256,
      String realm,
      String method,
      String uri,
      String nonce,
      String count,
      String clientNonce,
      String response)
      implements DoorLogin {
    /** Leaves everything out: it can be tried against guesses. */
    @Override
    public String toString() {
      return "Digest[]";
    }
  }
}
