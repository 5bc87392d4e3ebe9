/**
 * Set-up of PCs from the PCs themselves: the tokens by which agents may come, the door for agents,
 * and what came of it.
 *
 * <p>No firmware, and no secret but a token at the moment when it is made.
 */
@NullMarked
package org.mayday.enrolment.boundary;

import org.jspecify.annotations.NullMarked;
