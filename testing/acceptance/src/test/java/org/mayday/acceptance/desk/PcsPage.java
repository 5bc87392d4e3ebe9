package org.mayday.acceptance.desk;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;

/** The list of the PCs, and the import into it. */
public final class PcsPage {
  private static final By NAMES = By.xpath("//*[@id='list:table_data']/tr/td[1]//a");
  private final Browser browser;

  private PcsPage(Browser browser) {
    this.browser = browser;
  }

  public static PcsPage open(Browser browser) {
    browser.open("pcs.xhtml");
    return new PcsPage(browser);
  }

  /** Searches for a text. */
  public PcsPage searches(String text) {
    browser.fill(By.id("text"), text);
    browser.press(By.id("go"));
    return this;
  }

  /** Sorts by the column of a title, or turns its order round. */
  public PcsPage sortsBy(String title) {
    browser.press(By.xpath("//*[@id='list:table_head']//th[contains(.,'" + title + "')]"));
    return this;
  }

  /** Turns to the next page of the list. */
  public PcsPage turnsOver() {
    browser.press(By.cssSelector("[id='list:table'] .ui-paginator-next"));
    return this;
  }

  /** The names in the order of the list, now. */
  public List<String> names() {
    return browser.texts(NAMES);
  }

  /** Which part of how many is shown, such as {@code 1–25 of 60}. */
  public String report() {
    return browser.text(By.cssSelector("[id='list:table'] .ui-paginator-current"));
  }

  /** Imports a file. */
  public PcsPage imports(Path csv) {
    browser.open("import.xhtml");
    browser.upload(By.id("upload:file"), csv);
    browser.press(By.id("upload:ok"));
    return this;
  }

  /** The errors of an import, line and message. */
  public List<String> importErrors() {
    browser.text(By.cssSelector("#errors tbody tr"));
    return browser.texts(By.cssSelector("#errors tbody tr"));
  }

  /** What the page says was done. */
  public String told() {
    return browser.text(By.cssSelector(".ui-growl-item .ui-growl-title"));
  }
}
