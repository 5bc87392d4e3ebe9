package org.mayday.simulator.personality;

import org.mayday.simulator.setup.RootHash;

/**
 * How firmware is set up.
 *
 * @param hash how its hashes of roots were made
 * @param challenged whether a setup server must log in as "admin" with the factory password, beside
 *     its certificate
 */
public record SetupHabits(RootHash.Kind hash, boolean challenged) {}
