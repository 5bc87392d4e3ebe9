package org.mayday.staff.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a sign-in ended.
 *
 * @param member the person; null unless the outcome is {@link Outcome#OK}
 */
public record SignInResult(Outcome outcome, @Nullable StaffMember member) implements Serializable {}
