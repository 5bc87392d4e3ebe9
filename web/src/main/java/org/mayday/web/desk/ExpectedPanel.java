package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.setup.boundary.Automatic;
import org.mayday.setup.boundary.ExpectedPcPage;
import org.mayday.setup.boundary.ExpectedPcs;
import org.mayday.setup.boundary.SetupRule;

/** Which PCs are set up as soon as they ask, and which are expected. */
@Named
@RequestScoped
public class ExpectedPanel {
  private static final int SHOWN = 100;

  @Inject ExpectedPcs expected;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable SetupRule rule;
  private @Nullable ExpectedPcPage page;
  private @Nullable Automatic automatic;
  private @Nullable String list;
  private @Nullable String profile;

  public SetupRule getRule() {
    if (rule == null) {
      rule = expected.rule();
    }
    return rule;
  }

  public Automatic[] getChoices() {
    return Automatic.values();
  }

  /** Those that were added last. */
  public ExpectedPcPage getPage() {
    if (page == null) {
      page = expected.find(0, SHOWN);
    }
    return page;
  }

  /** Changes the rule to what was chosen. */
  public void change() {
    Automatic wanted = automatic;
    if (wanted != null) {
      SetupRule changed = told.attempt(() -> expected.change(wanted, profile));
      if (changed != null) {
        rule = changed;
        told.done("setup.rule.changed");
      }
    }
  }

  /** Expects the PCs of the list. */
  public void expect() {
    Integer count = told.attempt(() -> expected.expect(list == null ? "" : list));
    if (count != null) {
      page = null;
      list = null;
      told.done("setup.expected.done", count);
    }
  }

  /** Expects a PC no more. */
  public void remove() {
    UUID platform = asked.id("platform");
    if (told.tried(() -> expected.remove(platform))) {
      page = null;
      told.done("setup.expected.removed");
    }
  }

  public Automatic getAutomatic() {
    return automatic == null ? getRule().automatic() : automatic;
  }

  public void setAutomatic(@Nullable Automatic automatic) {
    this.automatic = automatic;
  }

  public String getProfile() {
    return profile == null ? getRule().profile() : profile;
  }

  public void setProfile(@Nullable String profile) {
    this.profile = profile == null ? "" : profile;
  }

  public @Nullable String getList() {
    return list;
  }

  public void setList(@Nullable String list) {
    this.list = list;
  }
}
