/**
 * Files for USB keys with which somebody prepares new PCs by hand.
 *
 * <p>Nothing of them is kept here.
 */
@NullMarked
package org.mayday.usbkey.boundary;

import org.jspecify.annotations.NullMarked;
