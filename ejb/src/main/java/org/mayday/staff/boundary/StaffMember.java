package org.mayday.staff.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person of the help desk.
 *
 * @param name the sign-in name, lower case
 * @param displayName what others read
 * @param enabled whether the person may sign in
 * @param locked whether sign-in is locked now after too many wrong passwords
 * @param lastSignIn null if the person never signed in
 * @param passwordSince when the person got the present password
 */
public record StaffMember(
    String name,
    String displayName,
    Role role,
    boolean enabled,
    boolean locked,
    @Nullable Instant lastSignIn,
    Instant passwordSince)
    implements Serializable {}
