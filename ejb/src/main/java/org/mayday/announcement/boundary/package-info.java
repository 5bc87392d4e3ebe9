/**
 * What others may know of announcements: the event heard inside this server, its form for others,
 * and the state of the broker.
 *
 * <p>No sending and no storing here; that is control's.
 */
@NullMarked
package org.mayday.announcement.boundary;

import org.jspecify.annotations.NullMarked;
