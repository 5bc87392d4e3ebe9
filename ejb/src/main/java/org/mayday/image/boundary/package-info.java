/**
 * The library of images that are lent to PCs as CDs and floppies: looked at by technicians, kept by
 * supervisors.
 *
 * <p>No files, and nothing of the firmware's protocols here.
 */
@NullMarked
package org.mayday.image.boundary;

import org.jspecify.annotations.NullMarked;
