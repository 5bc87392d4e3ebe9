package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.LanOrder;
import org.mayday.lan.boundary.LanSweeps;
import org.mayday.lan.boundary.LanTask;
import org.mayday.lan.boundary.Sweep;

/** An order to do something with PCs in the network. */
@Named
@RequestScoped
public class LanForm {
  @Inject LanSweeps sweeps;
  @Inject LanPage page;
  @Inject Told told;

  private LanTask task = LanTask.FIND;
  private String addresses = "";
  private @Nullable String user;
  private @Nullable String password;
  private @Nullable String profile;
  private boolean replaceForeign;

  /** Orders what the form says. */
  public void order() {
    boolean applies = task == LanTask.APPLY;
    Sweep sweep =
        told.attempt(
            () ->
                sweeps.order(
                    new LanOrder(
                        task,
                        addresses,
                        user,
                        password,
                        applies ? profile : null,
                        applies && replaceForeign)));
    if (sweep != null) {
      page.changed(sweep.id());
      told.done("lan.ordered", sweep.total());
    }
  }

  public LanTask[] getTasks() {
    return LanTask.values();
  }

  public LanTask getTask() {
    return task;
  }

  public void setTask(LanTask task) {
    this.task = task;
  }

  public String getAddresses() {
    return addresses;
  }

  public void setAddresses(@Nullable String said) {
    addresses = said == null ? "" : said;
  }

  public @Nullable String getUser() {
    return user;
  }

  public void setUser(@Nullable String user) {
    this.user = user;
  }

  public @Nullable String getPassword() {
    return null;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }

  public @Nullable String getProfile() {
    return profile;
  }

  public void setProfile(@Nullable String profile) {
    this.profile = profile;
  }

  public boolean isReplaceForeign() {
    return replaceForeign;
  }

  public void setReplaceForeign(boolean replace) {
    replaceForeign = replace;
  }
}
