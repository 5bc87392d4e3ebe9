/**
 * Reads what a console wants from its message, decides whether it may, and carries message and
 * answer through the tunnel as they are.
 *
 * <p>No knowledge of single firmware classes but the list of methods that only read.
 */
@NullMarked
package org.mayday.bridge.control;

import org.jspecify.annotations.NullMarked;
