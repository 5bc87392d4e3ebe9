/**
 * The files of images, the shelf that lists them, and how they are read for a PC.
 *
 * <p>Nothing here knows of tunnels, browsers or the messages of storage redirection; a lent image
 * is a medium and no more.
 */
@NullMarked
package org.mayday.image.control;

import org.jspecify.annotations.NullMarked;
