package org.mayday.operation.boundary;

import java.util.UUID;

/**
 * Somebody works on a PC and the PC has answered. A CDI event for other components, heard without a
 * transaction.
 *
 * @param name such as "power.change"
 * @param who sign-in name
 */
public record OperationBegun(UUID platform, String name, String who) {}
