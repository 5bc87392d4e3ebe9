package org.mayday.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;

/**
 * Who a session belongs to; the only thing that the session itself keeps about a person.
 *
 * @param name the sign-in name
 * @param displayName the name for people
 * @param role the role at sign-in
 * @param passwordSince when the person got the password of the sign-in
 * @param session tells the sessions of one person apart; not the session id itself
 */
public record SignedIn(
    String name, String displayName, Role role, Instant passwordSince, UUID session)
    implements Serializable {
  private static final String KEY = "org.mayday.signedIn";

  static SignedIn of(StaffMember member) {
    return as(member, UUID.randomUUID());
  }

  /** The same session of a person who was changed. */
  SignedIn now(StaffMember member) {
    return as(member, session);
  }

  private static SignedIn as(StaffMember member, UUID session) {
    return new SignedIn(
        member.name(), member.displayName(), member.role(), member.passwordSince(), session);
  }

  /** Whether the person still has the role and the password of the sign-in. */
  boolean holds(StaffMember now) {
    return now.enabled() && now.role() == role && now.passwordSince().equals(passwordSince);
  }

  /** The owner of the request's session, if it has one. */
  static Optional<SignedIn> in(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(KEY));
  }

  /**
   * Gives the request's session to this person, under a new id so that an id known to somebody else
   * before the sign-in is worth nothing after it.
   */
  void own(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    request.changeSessionId();
    session.setAttribute(KEY, this);
  }
}
