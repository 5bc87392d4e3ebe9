/**
 * Who did what and when: the marks that make a call recorded, and the log to read.
 *
 * <p>Entries are only added, never changed.
 */
@NullMarked
package org.mayday.audit.boundary;

import org.jspecify.annotations.NullMarked;
