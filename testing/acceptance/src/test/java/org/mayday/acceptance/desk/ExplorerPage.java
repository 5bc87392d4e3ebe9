package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The page that asks the firmware of a PC for anything. */
public final class ExplorerPage {
  private final Browser browser;

  private ExplorerPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens it as people do: from the page of the PC. */
  public static ExplorerPage from(Browser browser, UUID pc) {
    PcPage.open(browser, pc);
    browser.press(By.id("explorer"));
    browser.shows("explorer.xhtml");
    return new ExplorerPage(browser);
  }

  /** The classes that are suggested. */
  public List<String> classes() {
    return browser.attributes(By.cssSelector("#classes option"), "value");
  }

  /** Chooses what to send; the field that then appears is awaited. */
  public ExplorerPage sends(String kind, String field) {
    browser.press(By.cssSelector("#kind option[value='" + kind + "']"));
    browser.press(By.id(field));
    return this;
  }

  /** Fills a field. */
  public ExplorerPage fills(String field, String text) {
    browser.fill(By.id(field), text);
    return this;
  }

  /** Sends, and gives the title of the last message once there are so many. */
  public String asks(int messages) {
    browser.press(By.id("send"));
    return browser.text(By.cssSelector(".exchange:nth-of-type(" + messages + ") h2"));
  }

  /** Sends, and gives the sentence why not. */
  public String isRefused() {
    browser.press(By.id("send"));
    return browser.text(By.cssSelector(".ui-growl-error .ui-growl-title"));
  }

  /** The request or the answer of a message, as it is shown. */
  public String shown(String what, int message) {
    return browser.text(By.id(what + "-" + message));
  }

  /** The whole of a message with its status. */
  public String exchange(int message) {
    return browser.text(By.cssSelector(".exchange:nth-of-type(" + (message + 1) + ")"));
  }

  /** Takes a request into the form, and gives what stands there. */
  public String edits(int message) {
    browser.press(By.cssSelector("[data-do=reuse][data-p-number='" + message + "']"));
    browser.press(By.id("envelope"));
    return (String) browser.script("return document.getElementById('envelope').value;");
  }

  /** Copies an answer, and gives what the button says then. */
  public String copies(String what, int message) {
    By button = By.cssSelector("[data-copy='" + what + "-" + message + "']");
    browser.press(button);
    return browser.text(button);
  }
}
