/**
 * Reads commands of ticketing systems, carries them out at the desk, once each, and answers.
 *
 * <p>Events for ticketing systems are the announcement's.
 */
@NullMarked
package org.mayday.ticketing.control;

import org.jspecify.annotations.NullMarked;
