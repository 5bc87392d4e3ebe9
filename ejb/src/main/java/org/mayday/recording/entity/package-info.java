/** The rows of recordings. */
@NullMarked
package org.mayday.recording.entity;

import org.jspecify.annotations.NullMarked;
