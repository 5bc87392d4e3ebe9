/**
 * Why a PC does not call, or calls and nobody hears it.
 *
 * <p>The reasons themselves are gone through in control; nothing here talks to a PC.
 */
@NullMarked
package org.mayday.diagnosis.boundary;

import org.jspecify.annotations.NullMarked;
