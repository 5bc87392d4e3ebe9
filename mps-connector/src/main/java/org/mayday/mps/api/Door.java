package org.mayday.mps.api;

/**
 * A door for consoles that know the original vPro Enabled Gateway and reach PCs through a proxy.
 */
public enum Door {
  /** HTTP proxy, for WS-Management and the pages of firmware (RFC 9110, 9112). */
  HTTP_PROXY("http-proxy"),
  /** SOCKS proxy, for redirection (RFC 1928). */
  SOCKS_PROXY("socks-proxy");

  private final String text;

  Door(String text) {
    this.text = text;
  }

  /** Its name in settings, words and metrics. */
  public String text() {
    return text;
  }
}
