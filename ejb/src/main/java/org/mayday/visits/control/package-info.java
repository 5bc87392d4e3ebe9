/**
 * Runs operations in the background, each exactly once, in the order in which they were ordered for
 * a PC.
 *
 * <p>What an operation does to the firmware is not known here.
 */
@NullMarked
package org.mayday.visits.control;

import org.jspecify.annotations.NullMarked;
