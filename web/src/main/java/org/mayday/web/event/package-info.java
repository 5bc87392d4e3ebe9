/**
 * The door for events that PCs post inside the company network.
 *
 * <p>HTTP only: who may come in and what an event means is asked of the components.
 */
@NullMarked
package org.mayday.web.event;

import org.jspecify.annotations.NullMarked;
