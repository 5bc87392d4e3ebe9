package org.mayday.acceptance.desk;

import org.openqa.selenium.By;

/** The page of the doors for consoles, and of their logins. */
public final class IntegrationsPage {
  private final Browser browser;

  private IntegrationsPage(Browser browser) {
    this.browser = browser;
  }

  public static IntegrationsPage open(Browser browser) {
    browser.open("integrations.xhtml");
    return new IntegrationsPage(browser);
  }

  /** What a door shows. */
  public String door(String door) {
    return browser.text(By.id("door-" + door));
  }

  /** What the card of commands from ticketing systems shows. */
  public String ticketing() {
    return browser.text(By.id("ticketing"));
  }

  /** What the card of REST shows. */
  public String rest() {
    return browser.text(By.id("restCard"));
  }

  /** Asks REST from the browser; gives what the page answers. */
  public String testsRest() {
    browser.press(By.id("restTest"));
    return browser.text(By.id("restTested"));
  }

  /** Tests a door; gives what the page answers. */
  public String tests(String door) {
    browser.press(By.id("test-" + door));
    return browser.text(By.cssSelector(".ui-growl-item .ui-growl-title"));
  }

  /** Makes a login; gives its secret. */
  public String makes(String name) {
    browser.press(By.cssSelector("[data-dialog=newLoginDialog]"));
    browser.fill(By.id("newLogin:name"), name);
    browser.press(By.id("newLogin:ok"));
    row(name, "Active");
    return browser.text(By.id("consoleSecret"));
  }

  /** Disables a login and waits until it is. */
  public void disables(String name) {
    browser.press(By.id("off-" + name));
    browser.press(By.cssSelector("#sure [data-sure=yes]"));
    row(name, "Disabled");
  }

  /** What the row of a login shows as soon as it has this state. */
  public String row(String name, String state) {
    return browser.text(
        By.xpath(
            "//table[contains(@class,'logins')]//tr[contains(.,'"
                + name
                + "') and contains(.,'"
                + state
                + "')]"));
  }
}
