/**
 * In which power states PCs were found.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.power.entity;

import org.jspecify.annotations.NullMarked;
