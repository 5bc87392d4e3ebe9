/**
 * Brings the database up to the schema of this release before anything else starts.
 *
 * <p>Nothing else: no queries, no data.
 */
@NullMarked
package org.mayday.schema.boundary;

import org.jspecify.annotations.NullMarked;
