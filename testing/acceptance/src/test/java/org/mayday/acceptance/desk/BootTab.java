package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The boot tab of the page of one PC. */
public final class BootTab {
  private static final By RESULT = By.cssSelector("[id='boot:bootNow'] .notice");
  private final Browser browser;

  private BootTab(Browser browser) {
    this.browser = browser;
  }

  public static BootTab open(Browser browser, UUID pc) {
    browser.open("pc.xhtml?uuid=" + pc + "&tab=boot");
    return new BootTab(browser);
  }

  /** What can be booted by a button, once the PC has said so. */
  public List<String> choices() {
    browser.text(By.cssSelector(".choices button"));
    return browser.attributes(By.cssSelector(".choices [data-do=boot]"), "data-p-choice");
  }

  /** Boots something, and says yes; gives what the page says of it. */
  public String boots(String choice) {
    browser.press(By.cssSelector(".choices [data-p-choice=" + choice + "]"));
    browser.press(By.cssSelector("#sure [data-sure=yes]"));
    return browser.text(RESULT);
  }

  /** Erases the disks, with a name as confirmation; gives what the page says of it. */
  public String erases(String name) {
    browser.press(By.cssSelector(".choices [data-dialog=eraseDialog]"));
    browser.fill(By.id("eraseForm:name"), name);
    browser.press(By.id("eraseForm:ok"));
    return browser.text(RESULT);
  }
}
