package org.mayday.acceptance.desk;

import java.util.List;
import org.openqa.selenium.By;

/** The page of the alerts. */
public final class AlertsPage {
  private final Browser browser;

  private AlertsPage(Browser browser) {
    this.browser = browser;
  }

  public static AlertsPage open(Browser browser) {
    browser.open("alerts.xhtml");
    return new AlertsPage(browser);
  }

  /** Searches for alerts of a PC, in a state such as {@code OPEN}. */
  public AlertsPage searches(String pc, String state) {
    browser.fill(By.id("text"), pc);
    browser.press(By.cssSelector("#state option[value='" + state + "']"));
    browser.press(By.id("go"));
    return this;
  }

  /** The rows that are shown now. */
  public List<String> rows() {
    return browser.texts(By.cssSelector("#alerts tbody tr"));
  }

  /** Acknowledges the only alert that is shown. */
  public AlertsPage acknowledges() {
    browser.press(By.cssSelector("#alerts [data-do=acknowledge]"));
    return this;
  }

  /** Acknowledges all alerts that are shown. */
  public AlertsPage acknowledgesAll() {
    browser.press(By.id("acknowledgeShown"));
    browser.press(By.cssSelector("#sure [data-sure=yes]"));
    return this;
  }

  /** Opens the first alert that is shown; gives what the firmware sent. */
  public String raw() {
    browser.press(By.cssSelector("#alerts tbody tr a[href*='alert.xhtml']"));
    return browser.text(By.cssSelector("pre.raw"));
  }
}
