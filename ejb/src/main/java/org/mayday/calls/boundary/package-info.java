/**
 * The help desk: calls that ring, their life, the rules that tell a person from a timer, and who is
 * on duty.
 *
 * <p>No protocol and no pages here.
 */
@NullMarked
package org.mayday.calls.boundary;

import org.jspecify.annotations.NullMarked;
