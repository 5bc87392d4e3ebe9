/**
 * Rows of calls, their steps and tickets, and the rules.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.calls.entity;

import org.jspecify.annotations.NullMarked;
