package org.mayday.calls.control;

/** Who acts: sign-in name, and whether they may act on calls of others. */
public record Actor(String name, boolean supervisor) {}
