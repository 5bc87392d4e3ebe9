/**
 * Tests of windows and numbers.
 *
 * <p>Conversations clause by clause are scenarios instead.
 */
@NullMarked
package org.mayday.apf.channel;

import org.jspecify.annotations.NullMarked;
