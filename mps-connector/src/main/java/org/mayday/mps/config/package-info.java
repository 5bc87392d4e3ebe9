/**
 * The settings of the gateway: records that are passed down, and their reading from MicroProfile
 * Config.
 *
 * <p>No behaviour lives here, and no other package asks MicroProfile Config.
 */
@NullMarked
package org.mayday.mps.config;

import org.jspecify.annotations.NullMarked;
