/**
 * The WebSocket between a browser and a console of a PC.
 *
 * <p>Only bytes and a few words pass here; who may sit where is decided in {@code
 * org.mayday.console}.
 */
@NullMarked
package org.mayday.web.console;

import org.jspecify.annotations.NullMarked;
