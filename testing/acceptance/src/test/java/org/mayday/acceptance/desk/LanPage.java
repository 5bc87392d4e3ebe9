package org.mayday.acceptance.desk;

import java.util.UUID;
import org.openqa.selenium.By;

/** The page of PCs in the network. */
public final class LanPage {
  private final Browser browser;

  private LanPage(Browser browser) {
    this.browser = browser;
  }

  public static LanPage open(Browser browser) {
    browser.open("lan.xhtml");
    return new LanPage(browser);
  }

  /** Has PCs looked for. */
  public LanPage finds(String addresses, String user, String password) {
    browser.fill(By.id("lan:addresses"), addresses);
    browser.fill(By.id("lan:user"), user);
    browser.fill(By.id("lan:password"), password);
    browser.press(By.id("lan:ok"));
    return this;
  }

  /** What the row of a PC shows, as soon as it was found. */
  public String row(UUID pc) {
    return browser.text(
        By.xpath("//table[contains(@class,'targets')]//tr[contains(.,'" + pc + "')]"));
  }
}
