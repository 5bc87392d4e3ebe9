/**
 * A port of this computer whose connections go to a port of a PC, through Mayday.
 *
 * <p>No command and no option here, and nothing of what the bytes mean.
 */
@NullMarked
package org.mayday.cli.tunnel;

import org.jspecify.annotations.NullMarked;
