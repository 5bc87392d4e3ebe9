package org.mayday.acceptance.desk;

import java.util.List;
import org.openqa.selenium.By;

/** The dialog with a PC's power. */
public final class PowerDialog {
  private final Browser browser;

  PowerDialog(Browser browser) {
    this.browser = browser;
  }

  /** The state in words, as soon as the PC has told it. */
  public String state() {
    return browser.text(By.cssSelector("#powerDialog .powerstate strong"));
  }

  /** The actions that are offered, once the state is there. */
  public List<String> offered() {
    state();
    return browser.attributes(
        By.cssSelector("#powerDialog button[data-do=change]"), "data-p-action");
  }

  /** Presses an action, says "yes" where it is dangerous, and gives what the page tells then. */
  public String does(String action) {
    state();
    By button = By.cssSelector("#powerDialog button[data-p-action='" + action + "']");
    browser.press(button);
    if (browser.has(By.cssSelector("#sure[open]"))) {
      browser.press(By.cssSelector("#sure [data-sure=yes]"));
    }
    return browser.text(By.cssSelector("#powerDialog .notice"));
  }

  /** Closes the dialog. */
  public void closes() {
    browser.press(By.cssSelector("#powerDialog [data-close=powerDialog]"));
  }
}
