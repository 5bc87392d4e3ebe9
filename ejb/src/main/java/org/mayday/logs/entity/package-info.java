/**
 * Log records as they are kept.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.logs.entity;

import org.jspecify.annotations.NullMarked;
