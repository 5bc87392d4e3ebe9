/**
 * Tests of the two sessions against each other and against noise.
 *
 * <p>Conversations clause by clause are scenarios instead.
 */
@NullMarked
package org.mayday.apf.session;

import org.jspecify.annotations.NullMarked;
