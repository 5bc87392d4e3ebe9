package org.mayday.setup.boundary;

/** Which PCs are set up as soon as they ask, without anybody saying so. */
public enum Automatic {
  NONE,
  /** Those that are expected. */
  EXPECTED,
  /** All; whoever is in the network can have this server set up what he wants. */
  ALL
}
