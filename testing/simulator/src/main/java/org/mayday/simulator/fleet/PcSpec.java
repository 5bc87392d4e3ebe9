package org.mayday.simulator.fleet;

import org.mayday.simulator.personality.Personality;
import org.mayday.simulator.platform.PcIdentity;

/**
 * A PC to be built.
 *
 * @param identity who it is
 * @param personality its firmware release
 */
public record PcSpec(PcIdentity identity, Personality personality) {}
