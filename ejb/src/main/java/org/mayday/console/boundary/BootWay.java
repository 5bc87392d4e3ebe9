package org.mayday.console.boundary;

import java.io.Serializable;

/**
 * How a PC is to boot from a drive that is lent to it.
 *
 * @param graceful its system shuts down first, instead of being reset
 * @param serial serial over LAN is switched on for this boot
 * @param secureBoot Secure Boot is kept on, so that only a signed image boots
 */
public record BootWay(boolean graceful, boolean serial, boolean secureBoot)
    implements Serializable {}
