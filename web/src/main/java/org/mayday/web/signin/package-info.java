/**
 * How people and programs prove who they are: the sign-in mechanism, the session's keeper, the
 * login page and the headers and checks that every page needs.
 *
 * <p>No password is verified or kept here; that is the business of {@code org.mayday.staff}.
 */
@NullMarked
package org.mayday.web.signin;

import org.jspecify.annotations.NullMarked;
