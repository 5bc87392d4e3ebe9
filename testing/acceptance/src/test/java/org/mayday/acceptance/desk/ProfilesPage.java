package org.mayday.acceptance.desk;

import org.openqa.selenium.By;

/** The page of profiles. */
public final class ProfilesPage {
  private final Browser browser;

  private ProfilesPage(Browser browser) {
    this.browser = browser;
  }

  public static ProfilesPage open(Browser browser) {
    browser.open("profiles.xhtml");
    return new ProfilesPage(browser);
  }

  /** Has a profile for the gateway itself made; gives its name as soon as it is listed. */
  public String makesOneForTheGateway() {
    browser.press(By.id("ownProfile:make"));
    return browser.text(By.xpath("//table//a[.='This gateway']"));
  }
}
