/**
 * Power over PCs: read the state, change it.
 *
 * <p>No AMT class here; control knows those.
 */
@NullMarked
package org.mayday.power.boundary;

import org.jspecify.annotations.NullMarked;
