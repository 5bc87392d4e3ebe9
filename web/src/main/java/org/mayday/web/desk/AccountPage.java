package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.mayday.staff.boundary.Staff;
import org.mayday.web.signin.Me;

/** The page where everybody changes the own password. */
@Named
@RequestScoped
public class AccountPage {
  @Inject Staff staff;
  @Inject Me me;
  @Inject Told told;
  @Inject Words words;

  private @Nullable String old;
  private @Nullable String fresh;
  private @Nullable String again;

  /** Changes the password. */
  public void change() {
    if (fresh == null || !fresh.equals(again)) {
      told.refuse(words.say("account.differ"));
    } else if (told.tried(() -> staff.changeOwnPassword(old, fresh))) {
      staff.me().ifPresent(me::stay);
      told.done("account.changed");
    }
  }

  public @Nullable String getOld() {
    return null;
  }

  public void setOld(@Nullable String old) {
    this.old = old;
  }

  public @Nullable String getFresh() {
    return null;
  }

  public void setFresh(@Nullable String fresh) {
    this.fresh = fresh;
  }

  public @Nullable String getAgain() {
    return null;
  }

  public void setAgain(@Nullable String again) {
    this.again = again;
  }
}
