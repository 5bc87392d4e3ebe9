package org.mayday.acceptance.desk;

import java.util.UUID;
import org.openqa.selenium.By;

/** The page that gives an administrator the AMT login of a PC. */
public final class AmtLoginPage {
  private static final String DOWNLOAD =
      """
      const form = document.getElementById('export');
      const said = new URLSearchParams(new FormData(form));
      said.append('export:ok', '');
      return fetch(form.action, {method: 'POST', body: said})
          .then(answer => answer.text().then(text =>
              answer.headers.get('Content-Disposition') + '\\n' + text));
      """;

  private final Browser browser;

  private AmtLoginPage(Browser browser) {
    this.browser = browser;
  }

  /** Whether the page of the PC leads there. */
  public static boolean isOffered(Browser browser, UUID pc) {
    PcPage.open(browser, pc);
    browser.text(By.tagName("h1"));
    return browser.has(By.id("amtLogin"));
  }

  /** Gets there from the page of the PC. */
  public static AmtLoginPage from(Browser browser, UUID pc) {
    PcPage.open(browser, pc);
    browser.press(By.id("amtLogin"));
    browser.shows("amtlogin.xhtml");
    return new AmtLoginPage(browser);
  }

  /** Says what the login is for and which PC is meant. */
  public AmtLoginPage says(String why, String name) {
    browser.fill(By.id("export:why"), why);
    browser.fill(By.id("export:name"), name);
    return this;
  }

  /** Why there is no file. */
  public String refusal() {
    browser.press(By.id("export:ok"));
    return browser.text(By.id("refused"));
  }

  /** The name and the content of the file, as a script that sends the form gets it. */
  public String file() {
    return String.valueOf(browser.script(DOWNLOAD));
  }
}
