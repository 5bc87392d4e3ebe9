/**
 * The command line: starts a fleet, and passes verbs to one that runs.
 *
 * <p>Nothing happens here but reading options and printing sentences.
 */
@NullMarked
package org.mayday.simulator.command;

import org.jspecify.annotations.NullMarked;
