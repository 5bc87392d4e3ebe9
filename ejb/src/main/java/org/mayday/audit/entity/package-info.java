/**
 * The table of audit entries.
 *
 * <p>Nothing but mapping.
 */
@NullMarked
package org.mayday.audit.entity;

import org.jspecify.annotations.NullMarked;
