/**
 * The firmware's event log: records of 21 bytes as AMT_MessageLog hands them out.
 *
 * <p>No WS-Management here; who writes a record decides what it says.
 */
@NullMarked
package org.mayday.simulator.log;

import org.jspecify.annotations.NullMarked;
