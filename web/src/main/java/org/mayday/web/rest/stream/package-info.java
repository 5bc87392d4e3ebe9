/**
 * The events of calls as they happen, by Server-Sent Events (HTML, 9.2) at {@code
 * /api/v1/calls/events}.
 *
 * <p>Only passes on what was announced; no thread waits for a reader, and nobody who does not read
 * makes the server keep more than a bounded number of events for him.
 */
@NullMarked
package org.mayday.web.rest.stream;

import org.jspecify.annotations.NullMarked;
