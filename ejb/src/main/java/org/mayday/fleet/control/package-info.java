/**
 * Finds, changes and imports PCs.
 *
 * <p>Nothing about tunnels beyond what a list of PCs shows of them.
 */
@NullMarked
package org.mayday.fleet.control;

import org.jspecify.annotations.NullMarked;
