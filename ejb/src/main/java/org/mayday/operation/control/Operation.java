package org.mayday.operation.control;

import java.util.UUID;

/**
 * What somebody does to a PC.
 *
 * @param name such as "power.change"
 * @param detail such as "RESET"; nothing secret
 * @param who sign-in name
 */
public record Operation(UUID platform, String name, String detail, String who) {}
