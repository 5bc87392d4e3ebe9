package org.mayday.acceptance.desk;

import org.openqa.selenium.By;

/** The page where everybody changes the own password. */
public final class AccountPage {
  private final Browser browser;

  private AccountPage(Browser browser) {
    this.browser = browser;
  }

  public static AccountPage open(Browser browser) {
    browser.open("account.xhtml");
    return new AccountPage(browser);
  }

  /** Changes the password; what the page says then. */
  public String changes(String old, String fresh) {
    browser.fill(By.id("own:old"), old);
    browser.fill(By.id("own:fresh"), fresh);
    browser.fill(By.id("own:again"), fresh);
    browser.press(By.id("own:ok"));
    return browser.text(By.cssSelector(".ui-growl-message"));
  }
}
