package org.mayday.acceptance.desk;

import java.util.List;
import org.openqa.selenium.By;

/** The pages that do one operation on many PCs. */
public final class BatchPages {
  private final Browser browser;

  private BatchPages(Browser browser) {
    this.browser = browser;
  }

  /** Begins with the PCs that have a tag. */
  public static BatchPages ofTag(Browser browser, String tag) {
    browser.open("fanout.xhtml?tag=" + tag);
    return new BatchPages(browser);
  }

  /**
   * Does with a profile, on all PCs that have it, what is offered first; on the page of the batch.
   */
  public static BatchPages ofProfile(Browser browser, String profile) {
    browser.open("profiles.xhtml?profile=" + profile.replace(' ', '+'));
    browser.press(By.id("startProfileBatch"));
    browser.shows("batch.xhtml");
    return new BatchPages(browser);
  }

  /** Gives a profile to all PCs with a tag; on the page of the batch. */
  public static BatchPages ofTag(Browser browser, String profile, String tag) {
    browser.open("profiles.xhtml?profile=" + profile.replace(' ', '+'));
    browser.press(By.cssSelector("[id='many:work'] option[value=APPLY]"));
    browser.text(By.cssSelector("label[for='many:replaceForeign']")); // the form knows it
    browser.press(By.cssSelector("[id='many:which'] option[value=TAG]"));
    browser.text(By.cssSelector("label[for='many:tag']"));
    browser.press(By.cssSelector("[id='many:tag'] option[value='" + tag + "']"));
    browser.press(By.id("startProfileBatch"));
    browser.shows("batch.xhtml");
    return new BatchPages(browser);
  }

  /** Chooses an operation, starts it, and is on the page of the batch. */
  public BatchPages starts(String operation) {
    browser.press(By.cssSelector("[id='fan:operation'] option[value='" + operation + "']"));
    browser.press(By.id("fan:start"));
    browser.shows("batch.xhtml");
    return this;
  }

  /** How many PCs are through, in words. */
  public String progress() {
    return browser.text(By.id("through"));
  }

  /** A line for each PC. */
  public List<String> lines() {
    return browser.texts(By.cssSelector("#runs tbody tr"));
  }

  /** What the file with the results holds. */
  public String csv() {
    return String.valueOf(
        browser.script(
            "const r = new XMLHttpRequest(); r.open('GET',"
                + " document.getElementById('csv').href, false); r.send(); return r.responseText"));
  }

  /** What waits, runs and ran. */
  public static List<String> work(Browser browser) {
    browser.open("work.xhtml");
    browser.text(By.id("runs"));
    return browser.texts(By.cssSelector("#runs tbody tr"));
  }

  /** What came out of the newest run, on a page of its own. */
  public static String newestRun(Browser browser) {
    browser.open("work.xhtml");
    browser.press(By.cssSelector("#runs tbody a[href*='run.xhtml']"));
    browser.shows("run.xhtml");
    return browser.text(By.id("run"));
  }

  /** Adds something that is done at every visit of PCs with a tag; gives the lines of all. */
  public static List<String> policy(Browser browser, String operation, String tag) {
    browser.open("work.xhtml");
    browser.press(By.cssSelector("#policyOperation option[value='" + operation + "']"));
    browser.fill(By.id("policyTag"), tag);
    browser.press(By.id("policyAdd"));
    browser.text(By.cssSelector("#policies tbody tr"));
    return browser.texts(By.cssSelector("#policies tbody tr"));
  }
}
