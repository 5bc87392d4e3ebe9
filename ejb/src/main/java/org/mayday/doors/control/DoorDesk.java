package org.mayday.doors.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Transactions;
import org.mayday.doors.boundary.ConsoleLogin;
import org.mayday.doors.boundary.ConsoleSignIn;
import org.mayday.mps.api.DoorClaim;
import org.mayday.mps.api.DoorLogin;
import org.mayday.mps.api.DoorVerdict;
import org.mayday.mps.api.DoorVerdict.Kind;
import org.mayday.staff.boundary.Outcome;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.SignIn;
import org.mayday.staff.boundary.SignInResult;
import org.mayday.staff.boundary.StaffMember;

/**
 * Decides who may use a door. A name is that of a console's login if there is one; else it is
 * somebody of the staff, whose hashed password Digest cannot be checked with.
 */
@Dependent
public class DoorDesk {
  /**
   * What stands before the name of a console's login, which no name of the staff can begin with.
   */
  static final String CONSOLE = "console:";

  private static final String WRONG = "Name or password are wrong.";

  private final ConsoleLoginBook logins;
  private final PcNames names;
  private final SignIn signIn;
  private final DoorBook book;
  private final Transactions transactions;

  @Inject
  public DoorDesk(
      ConsoleLoginBook logins,
      PcNames names,
      SignIn signIn,
      DoorBook book,
      Transactions transactions) {
    this.logins = logins;
    this.names = names;
    this.signIn = signIn;
    this.book = book;
    this.transactions = transactions;
  }

  /** Decides; needs no transaction. */
  public DoorVerdict admit(DoorClaim claim) {
    boolean console = transactions.within(() -> logins.has(claim.login().name()));
    DoorVerdict who = console ? console(claim) : staff(claim);
    String target = claim.target();
    return who.kind() == Kind.ADMITTED && target != null ? pc(who.user(), target) : who;
  }

  private DoorVerdict console(DoorClaim claim) {
    String address = claim.client().getHostAddress();
    Optional<ConsoleLogin> proved = transactions.within(() -> logins.prove(claim.login(), address));
    if (proved.isEmpty() || !proved.get().enabled()) {
      book.wrongLogin(claim);
      return DoorVerdict.refused(Kind.WRONG_LOGIN, "", WRONG);
    }
    ConsoleLogin login = proved.get();
    String user = CONSOLE + login.name();
    if (!AddressRanges.of(login.addresses()).contain(claim.client())) {
      return DoorVerdict.refused(Kind.NOT_ALLOWED, user, "This login may not come from here.");
    }
    return admitted(user, login.role());
  }

  /** The console that proves its login with this secret, if it may come from there. */
  public Optional<ConsoleSignIn.Signed> console(String name, String secret, InetAddress from) {
    if (!transactions.within(() -> logins.has(name))) {
      return Optional.empty();
    }
    DoorLogin login = new DoorLogin.Password(name, secret);
    return transactions
        .within(() -> logins.prove(login, from.getHostAddress()))
        .filter(ConsoleLogin::enabled)
        .filter(proved -> AddressRanges.of(proved.addresses()).contain(from))
        .map(proved -> new ConsoleSignIn.Signed(CONSOLE + proved.name(), proved.role()));
  }

  private DoorVerdict staff(DoorClaim claim) {
    if (!(claim.login() instanceof DoorLogin.Password password)) {
      book.wrongLogin(claim);
      return DoorVerdict.refused(Kind.WRONG_LOGIN, "", WRONG);
    }
    SignInResult result =
        signIn.signIn(password.name(), password.password(), claim.client().getHostAddress());
    @Nullable StaffMember member = result.member();
    if (result.outcome() == Outcome.OK && member != null) {
      return admitted(member.name(), member.role());
    }
    return result.outcome() == Outcome.BUSY
        ? DoorVerdict.refused(Kind.BUSY, "", "Too many sign in at this moment. Try again.")
        : DoorVerdict.refused(Kind.WRONG_LOGIN, "", WRONG);
  }

  private static DoorVerdict admitted(String user, Role role) {
    return role.compareTo(Role.TECHNICIAN) >= 0
        ? DoorVerdict.admitted(user, null)
        : DoorVerdict.refused(Kind.NOT_ALLOWED, user, "Only technicians may use the proxies.");
  }

  private DoorVerdict pc(String user, String target) {
    List<UUID> found = transactions.within(() -> names.find(target));
    if (found.size() == 1) {
      return DoorVerdict.admitted(user, found.get(0));
    }
    String sentence =
        found.isEmpty()
            ? "No PC is called so here."
            : "Several PCs are called so. Use the UUID instead.";
    return DoorVerdict.refused(Kind.UNKNOWN_PC, user, sentence);
  }
}
