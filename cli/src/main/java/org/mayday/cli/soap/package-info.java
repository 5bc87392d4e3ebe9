/**
 * Requests to the services of Mayday over HTTPS, and their answers.
 *
 * <p>No command and no option here.
 */
@NullMarked
package org.mayday.cli.soap;

import org.jspecify.annotations.NullMarked;
