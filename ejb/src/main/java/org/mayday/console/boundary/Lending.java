package org.mayday.console.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Whether disks are lent to a PC, and by whom.
 *
 * @param by who lends them, or whose program does; empty if nobody has the say at present
 * @param program whether a program lends them, and no page
 * @param ended if nothing is lent: how the last lending by a program ended; empty if there was none
 * @param drives how the drives are; null if nothing is lent
 */
public record Lending(String by, boolean program, String ended, @Nullable DrivesNow drives)
    implements Serializable {}
