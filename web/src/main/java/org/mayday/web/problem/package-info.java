/**
 * What is told to a program whose request is not done, in one form whatever part of the web
 * application says it.
 *
 * <p>Only the form; which failure of the help desk is which problem is for {@code
 * org.mayday.web.rest} to say.
 */
@NullMarked
package org.mayday.web.problem;

import org.jspecify.annotations.NullMarked;
