/**
 * Many PCs on a few threads: who they are, how they are built, and the files that list them.
 *
 * <p>What one PC does belongs to the PC; the verbs of the control interface are elsewhere.
 */
@NullMarked
package org.mayday.simulator.fleet;

import org.jspecify.annotations.NullMarked;
