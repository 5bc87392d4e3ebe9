package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.mayday.aspect.boundary.AspectInfo;
import org.mayday.aspect.control.Aspect;
import org.mayday.aspect.control.FoundBook;
import org.mayday.aspect.control.FoundBook.Found;
import org.mayday.aspect.control.Ground;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Parameter;
import org.mayday.wsman.WsmanException;

/**
 * Has profiles give each PC a random password of its own for the administrator of its firmware,
 * once. It is in the vault before the PC hears of it. The former one does not come back when the
 * profile is removed, for it may be the same on other PCs.
 */
@Dependent
public class PasswordAspect implements Aspect {
  private static final String NAME = "amtPassword";
  private static final String POLICY = "policy";
  private static final String RANDOM = "RANDOM";

  private final ChangeAdminPassword change;
  private final OwnAccount own;
  private final FoundBook book;

  @Inject
  public PasswordAspect(ChangeAdminPassword change, OwnAccount own, FoundBook book) {
    this.change = change;
    this.own = own;
    this.book = book;
  }

  @Override
  public AspectInfo info() {
    return AspectInfo.of(NAME, Parameter.choice(POLICY, RANDOM).optional().initially(""));
  }

  @Override
  public boolean comesLast() {
    return true;
  }

  @Override
  public boolean isRestored() {
    return false;
  }

  @Override
  public Map<String, String> read(Ground ground, Map<String, String> wanted) throws WsmanException {
    String user =
        new AccountBook(ground.client()).administrator().orElse(ChangeAdminPassword.USUAL);
    if (!own.is(ground.platform(), user)) {
      return Map.of(); // nobody here would keep a password of somebody else's account
    }
    boolean given =
        book.of(ground.platform()).stream().anyMatch(found -> found.aspect().equals(NAME));
    return Map.of(POLICY, given ? RANDOM : "as it was");
  }

  @Override
  public void apply(Ground ground, Map<String, String> wanted)
      throws WsmanException, OperationFailed {
    ground.perform(change, Map.of("password", RandomPassword.ofFirmware()));
    book.note(ground.platform(), new Found(NAME, "", wanted, Map.of()));
  }
}
