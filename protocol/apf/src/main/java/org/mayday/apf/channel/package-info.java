/**
 * Channels inside a tunnel: their numbers, their opening and closing, and the credit of both
 * directions.
 *
 * <p>Login, forwarded ports and keep-alive are not known here.
 */
@NullMarked
package org.mayday.apf.channel;

import org.jspecify.annotations.NullMarked;
