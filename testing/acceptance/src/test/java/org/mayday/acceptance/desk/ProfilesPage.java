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

  /** Chooses a profile. */
  public ProfilesPage choose(String profile) {
    browser.press(By.linkText(profile));
    browser.value(
        "return document.getElementById('profileName').value === '%s' ? 'yes' : null"
            .formatted(profile));
    return this;
  }

  /** Whom its users call outside the company, in words. */
  public String usersCall() {
    return browser.text(By.cssSelector("#profileUserOrder option:checked"));
  }

  /** Whom PCs with it call inside. */
  public String inside() {
    return browser.value("return document.getElementById('profileInside').value");
  }

  /** Has its users call others, or in another order, and PCs call nobody inside; saves that. */
  public ProfilesPage saves(String usersCall) {
    browser.press(By.xpath("//*[@id='profileUserOrder']/option[.='" + usersCall + "']"));
    browser.fill(By.id("profileInside"), "");
    browser.press(By.id("profileSave"));
    return this;
  }

  /** Waits until a version of a profile is listed. */
  public void lists(String profile, int version) {
    browser.text(By.xpath("//tr[.//a[.='%s']]/td[2][.='%d']".formatted(profile, version)));
  }

  /** What it says of the change of the root. */
  public String rollover() {
    return browser.text(By.id("rollover"));
  }
}
