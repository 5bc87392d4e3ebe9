package org.mayday.acceptance.desk;

import org.openqa.selenium.By;

/** The page of the accounts, for administrators. */
public final class StaffPage {
  private final Browser browser;

  private StaffPage(Browser browser) {
    this.browser = browser;
  }

  public static StaffPage open(Browser browser) {
    browser.open("staff.xhtml");
    return new StaffPage(browser);
  }

  /** Makes an account and waits until it is listed. */
  public StaffPage creates(String name, String displayName, String role, String password) {
    browser.press(By.cssSelector("[data-dialog=newStaffDialog]"));
    browser.fill(By.id("newStaff:name"), name);
    browser.fill(By.id("newStaff:displayName"), displayName);
    browser.press(By.cssSelector("[id='newStaff:role'] option[value=" + role + "]"));
    browser.fill(By.id("newStaff:password"), password);
    browser.press(By.id("newStaff:ok"));
    row(name);
    return this;
  }

  /** What the row of an account shows. */
  public String row(String name) {
    return browser.text(By.xpath("//*[@id='members']//tr[td/p[normalize-space()='" + name + "']]"));
  }

  /** Unlocks an account and waits until it is. */
  public StaffPage unlocks(String name) {
    browser.press(By.id("unlock-" + name));
    return this;
  }

  /** Disables an account. */
  public StaffPage disables(String name) {
    browser.press(By.id("off-" + name));
    browser.press(By.cssSelector("#sure [data-sure=yes]"));
    return this;
  }
}
