package org.mayday.simulator.web;

/** What stands behind the web server. */
@FunctionalInterface
public interface WebContent {

  /** Answers a request whose sender has proved who it is. */
  Page answer(HttpRequest request);

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param contentType value of the Content-Type header
   * @param text body, sent as UTF-8
   */
  record Page(int status, String contentType, String text) {}
}
