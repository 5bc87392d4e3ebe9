/**
 * How PCs were found before a profile set something of their firmware, as it is kept.
 *
 * <p>No decisions here.
 */
@NullMarked
package org.mayday.aspect.entity;

import org.jspecify.annotations.NullMarked;
