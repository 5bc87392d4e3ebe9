package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.UUID;

/**
 * How a PC with a profile stands with the root that the gateway is to change to.
 *
 * @param trustsNew whether it was seen to trust the new one
 * @param lostFormer whether the former one was taken out of it
 */
public record RolloverPc(UUID platform, String name, boolean trustsNew, boolean lostFormer)
    implements Serializable {}
