/**
 * The listener for events of PCs inside the company network, where they open no tunnel.
 *
 * <p>Who may post, and with what password; what becomes of an event is the business of alerts.
 */
@NullMarked
package org.mayday.listener.boundary;

import org.jspecify.annotations.NullMarked;
