/**
 * Vectors, properties and fuzzing of the codec.
 *
 * <p>Conversations clause by clause are scenarios instead.
 */
@NullMarked
package org.mayday.apf.codec;

import org.jspecify.annotations.NullMarked;
