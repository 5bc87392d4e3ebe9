package org.mayday.authority.control;

/** The gateway is to change to another root at once. */
public record RootDecided(String sha256) {}
