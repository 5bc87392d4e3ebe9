/**
 * The settings of PCs as they were read last.
 *
 * <p>What they mean is not known here.
 */
@NullMarked
package org.mayday.diagnosis.entity;

import org.jspecify.annotations.NullMarked;
