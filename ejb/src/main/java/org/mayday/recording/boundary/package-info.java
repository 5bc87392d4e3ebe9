/**
 * Recordings of what technicians saw of PCs: found, played and removed by whoever supervises them.
 *
 * <p>No files and no encryption here.
 */
@NullMarked
package org.mayday.recording.boundary;

import org.jspecify.annotations.NullMarked;
