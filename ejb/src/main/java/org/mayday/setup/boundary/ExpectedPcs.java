package org.mayday.setup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.audit.control.Caller;
import org.mayday.setup.control.ExpectedBook;
import org.mayday.setup.control.Instructor;

/** Which PCs are set up as soon as they ask, and which are expected. */
@Stateless
@RolesAllowed("supervisor")
public class ExpectedPcs {
  @Inject ExpectedBook book;
  @Inject Instructor instructor;
  @Inject Caller caller;

  /** The rule. */
  public SetupRule rule() {
    return book.rule();
  }

  /**
   * Changes the rule.
   *
   * @param profile by which PCs are told whom to call; null or empty if they are not
   * @throws SetupRefused if there is no such profile, or PCs with it would not call this gateway
   */
  @Audited("setup.rule")
  public SetupRule change(@Detail Automatic automatic, @Detail @Nullable String profile) {
    String wanted = profile == null ? "" : profile.strip();
    if (!wanted.isEmpty()) {
      instructor.check(wanted);
    }
    return book.change(automatic, wanted, caller.person().orElse(Caller.SYSTEM));
  }

  /**
   * Some of the PCs that are expected, those that were added last in front.
   *
   * @param offset 0 or more
   * @param limit 1 to 500
   */
  public ExpectedPcPage find(int offset, int limit) {
    return book.find(Math.max(0, offset), Math.max(1, Math.min(500, limit)));
  }

  /**
   * Expects PCs; one that is expected already is changed. The first line names the columns: uuid,
   * name, otp; the last two may be left out.
   *
   * @param csv at most {@value ExpectedBook#LONGEST_TEXT} characters
   * @return how many PCs it names
   * @throws SetupRefused naming the line that is wrong; then nothing is done
   */
  @Audited("setup.expect")
  public int expect(String csv) {
    return book.expect(csv, caller.person().orElse(Caller.SYSTEM));
  }

  /**
   * Expects a PC no more.
   *
   * @return false if it was not expected
   */
  @Audited("setup.unexpect")
  public boolean remove(@Subject UUID platform) {
    return book.remove(platform);
  }
}
