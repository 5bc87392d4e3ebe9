package org.mayday.enrolment.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.control.Caller;
import org.mayday.enrolment.control.EnrolmentStore;
import org.mayday.enrolment.control.Instruction;
import org.mayday.enrolment.control.TokenBook;
import org.mayday.setup.boundary.SetupRefused;

/** Tokens by which PCs may set themselves up, and the PCs that did. */
@Stateless
@RolesAllowed("supervisor")
public class Enrolments {
  @Inject TokenBook tokens;
  @Inject EnrolmentStore store;
  @Inject Instruction instruction;
  @Inject Caller caller;

  /**
   * Makes a token.
   *
   * @return with its secret, which is not kept
   * @throws SetupRefused if there are too many, or PCs with the profile would not call this gateway
   */
  @Audited("setup.token.make")
  public NewToken make(@Detail TokenOrder order) {
    if (order.profile() != null) {
      instruction.check(order.profile());
    }
    return tokens.make(order, caller.person().orElse(Caller.SYSTEM));
  }

  /** Tokens, those that were made last in front. */
  public List<EnrolmentToken> tokens() {
    return tokens.all();
  }

  /**
   * Ends a token; PCs that are being set up with it are done to their end.
   *
   * @return false if there is no such token that counts
   */
  @Audited("setup.token.end")
  public boolean end(@Detail String id) {
    return tokens.end(id);
  }

  /**
   * PCs that set themselves up, those that changed last in front.
   *
   * @param limit 1 to 500
   */
  public List<Enrolment> latest(int limit) {
    return store.latest(Math.max(1, Math.min(500, limit)));
  }

  /**
   * Takes a run of an agent off the list. What it has done to its PC stays.
   *
   * @return false if there is none, or it is not over
   */
  @Audited("setup.agent.forget")
  public boolean forget(@Detail UUID run) {
    return store.forget(run);
  }
}
