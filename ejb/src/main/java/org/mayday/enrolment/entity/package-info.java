/**
 * What is kept of tokens and of PCs that set themselves up.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.enrolment.entity;

import org.jspecify.annotations.NullMarked;
