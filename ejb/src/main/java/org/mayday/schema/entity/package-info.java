/**
 * How columns become Java values in every component.
 *
 * <p>No tables: those belong to the components.
 */
@NullMarked
package org.mayday.schema.entity;

import org.jspecify.annotations.NullMarked;
