package org.mayday.acceptance.desk;

import org.openqa.selenium.By;

/** The page of consoles and webhooks that are told of events. */
public final class SubscribersPage {
  private final Browser browser;

  private SubscribersPage(Browser browser) {
    this.browser = browser;
  }

  public static SubscribersPage open(Browser browser) {
    browser.open("subscribers.xhtml");
    return new SubscribersPage(browser);
  }

  /** What the card of a subscriber shows. */
  public String card(String id) {
    return browser.text(By.id("subscriber-" + id));
  }

  /** Tests a subscriber; gives what the page answers. */
  public String tests(String id) {
    browser.press(By.id("test-" + id));
    return browser.text(By.cssSelector(".ui-growl-item .ui-growl-title"));
  }

  /** Has dead letters sent again. */
  public void sendsAgain(String id) {
    browser.press(By.id("again-" + id));
  }

  /** Makes a webhook; gives its secret. */
  public String makes(String name, String address, String types) {
    browser.press(By.cssSelector("[data-dialog=newWebhookDialog]"));
    browser.fill(By.id("newWebhook:name"), name);
    browser.fill(By.id("newWebhook:address"), address);
    browser.fill(By.id("newWebhook:types"), types);
    browser.press(By.id("newWebhook:ok"));
    return browser.text(By.id("webhookSecret"));
  }
}
