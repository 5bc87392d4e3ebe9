package org.mayday.acceptance.desk;

import org.openqa.selenium.By;

/** The login page. */
public final class SignInPage {
  private final Browser browser;

  private SignInPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the login page. */
  public static SignInPage open(Browser browser) {
    browser.open("login.xhtml");
    return new SignInPage(browser);
  }

  /** Types name and password and presses the button. */
  public SignInPage tries(String name, String password) {
    browser.fill(By.id("signin:name"), name);
    browser.fill(By.id("signin:password"), password);
    browser.press(By.id("signin:submit"));
    return this;
  }

  /** Signs in and waits for the desk. */
  public DeskPage signsIn(String name, String password) {
    tries(name, password);
    browser.shows("desk.xhtml");
    return new DeskPage(browser);
  }

  /** What the page says against the attempt. */
  public String refusal() {
    return browser.text(By.cssSelector("#signin .notice.bad"));
  }
}
