package org.mayday.calls.control;

/**
 * Who acts.
 *
 * @param name sign-in name, by which calls belong to them
 * @param supervisor whether they may act on calls of others
 * @param shown who stands in the history of the call; up to 100 characters
 */
public record Actor(String name, boolean supervisor, String shown) {

  /** Somebody who acts in person. */
  public Actor(String name, boolean supervisor) {
    this(name, supervisor, name);
  }
}
