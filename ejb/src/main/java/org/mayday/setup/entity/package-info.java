/**
 * What is kept of the setting up of PCs.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.setup.entity;

import org.jspecify.annotations.NullMarked;
