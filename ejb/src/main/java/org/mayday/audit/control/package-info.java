/**
 * Writes entries in a transaction of their own, and reads them.
 *
 * <p>Nothing decides here whether a call is allowed.
 */
@NullMarked
package org.mayday.audit.control;

import org.jspecify.annotations.NullMarked;
