/**
 * How long somebody may stay at a WebSocket before he has said who he is, and after he was told the
 * end.
 *
 * <p>Nothing of what is said there.
 */
@NullMarked
package org.mayday.web.stay;

import org.jspecify.annotations.NullMarked;
