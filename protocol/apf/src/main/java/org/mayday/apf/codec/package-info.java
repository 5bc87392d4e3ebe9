/**
 * Turns APF messages into bytes and bytes into APF messages.
 *
 * <p>Which message may come when, and what it means, is not known here.
 */
@NullMarked
package org.mayday.apf.codec;

import org.jspecify.annotations.NullMarked;
