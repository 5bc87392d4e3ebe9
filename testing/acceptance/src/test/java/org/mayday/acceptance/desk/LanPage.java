package org.mayday.acceptance.desk;

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

  /** How far the newest order is. */
  public String progress() {
    return browser.text(By.cssSelector("#sweeps section p.muted"));
  }

  /** What the row of a PC or of an address shows, as soon as it is there. */
  public String row(String what) {
    return browser.text(
        By.xpath("//table[contains(@class,'targets')]//tr[contains(.,'" + what + "')]"));
  }
}
