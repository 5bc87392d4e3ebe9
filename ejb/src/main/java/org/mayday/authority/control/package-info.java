/**
 * Makes, keeps, renews and reads the certificates of the gateway.
 *
 * <p>Nothing is ever made anew because a store could not be read.
 */
@NullMarked
package org.mayday.authority.control;

import org.jspecify.annotations.NullMarked;
