package org.mayday.presence.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mayday.vault.control.MpsLogin;

/**
 * What decides on the logins of a registered PC.
 *
 * @param enabled whether it may log in
 * @param login what it has to log in with; null if it has no credentials
 * @param readAt when this was true
 */
record KnownLogin(boolean enabled, @Nullable MpsLogin login, Instant readAt) {}
