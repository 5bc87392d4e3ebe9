/**
 * Tests that run inside the server, in a module of their own in the EAR as Maven builds it: what
 * cannot be seen from outside, such as the end of a transaction.
 *
 * <p>Nothing that can be seen from outside is tested here.
 */
@NullMarked
package org.mayday.acceptance.inside;

import org.jspecify.annotations.NullMarked;
