/**
 * The door for consoles that speak WS-Management: HTTP in, HTTP out.
 *
 * <p>Who may do what, and what is in a message, is asked of the bridge.
 */
@NullMarked
package org.mayday.web.wsman;

import org.jspecify.annotations.NullMarked;
