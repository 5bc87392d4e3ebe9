/** The rows of images. */
@NullMarked
package org.mayday.image.entity;

import org.jspecify.annotations.NullMarked;
