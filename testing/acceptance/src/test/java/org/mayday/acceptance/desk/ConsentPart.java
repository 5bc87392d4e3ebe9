package org.mayday.acceptance.desk;

import java.util.List;
import org.openqa.selenium.By;

/** What a page with a terminal, a screen or disks asks when the user at the PC must consent. */
public final class ConsentPart {
  private final Browser browser;

  public ConsentPart(Browser browser) {
    this.browser = browser;
  }

  /** Which step is due: off, ask, code; empty if it is not there. */
  public String step() {
    return String.valueOf(
        browser.script(
            "var c = document.getElementById('consent');"
                + " return c.hidden ? '' : c.dataset.step || '';"));
  }

  /** Switches the PC on. */
  public void switchesOn() {
    browser.press(By.id("consentOn"));
  }

  /** The displays that the code can be shown on; none if there is no choice. */
  public List<String> displays() {
    return browser.texts(By.cssSelector("#consentDisplay option"));
  }

  /** Wants the code on another display. */
  public void wantsItOn(int display) {
    browser.press(By.cssSelector("#consentDisplay option[value='" + display + "']"));
  }

  /** Has the user asked. */
  public void asks() {
    browser.press(By.id("consentAsk"));
  }

  /** Sends a code. */
  public void sends(String code) {
    browser.fill(By.id("consentDigits"), code);
    browser.press(By.id("consentSend"));
  }

  /** Takes the question back. */
  public void cancels() {
    browser.press(By.id("consentCancel"));
  }

  /** What went wrong, as soon as something did. */
  public String problem() {
    return browser.text(By.id("consentProblem"));
  }

  /** Minutes and seconds that are left, as soon as they are told. */
  public String left() {
    return browser.text(By.id("consentLeft"));
  }
}
