/**
 * The kept log records of PCs.
 *
 * <p>Reading them from the PC are operations.
 */
@NullMarked
package org.mayday.logs.boundary;

import org.jspecify.annotations.NullMarked;
