/**
 * Images on their way into the library, in parts over HTTP (tus 1.0.0).
 *
 * <p>No rule of what an image is or who may keep it; that is {@code org.mayday.image}'s.
 */
@NullMarked
package org.mayday.web.image;

import org.jspecify.annotations.NullMarked;
