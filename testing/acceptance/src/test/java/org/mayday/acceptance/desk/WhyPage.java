package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The page that tells why a PC does not call. */
public final class WhyPage {
  private final Browser browser;

  private WhyPage(Browser browser) {
    this.browser = browser;
  }

  public static WhyPage open(Browser browser, UUID pc) {
    browser.open("why.xhtml?uuid=" + pc);
    return new WhyPage(browser);
  }

  /** Gets there from the page of the PC. */
  public static WhyPage from(Browser browser, UUID pc) {
    PcPage.open(browser, pc);
    browser.press(By.id("whyNot"));
    browser.text(By.id("suspects"));
    return new WhyPage(browser);
  }

  /** Gets there from a refusal on the page of the gateway. */
  public static WhyPage fromGateway(Browser browser, UUID pc) {
    browser.open("gateway.xhtml");
    browser.press(By.cssSelector("#refused a.why[href$='" + pc + "']"));
    browser.text(By.id("suspects"));
    return new WhyPage(browser);
  }

  /** What is said about a reason with this verdict, as soon as it has it. */
  public String finding(String reason, String verdict) {
    return browser.text(By.cssSelector("article." + reason + "[data-verdict=" + verdict + "]"));
  }

  /** The reasons with this verdict, in the order of the page, by their words. */
  public List<String> with(String verdict) {
    return browser.texts(By.cssSelector("article[data-verdict=" + verdict + "] h3"));
  }

  /** Where the advice about a reason leads. */
  public List<String> links(String reason) {
    return browser.attributes(By.cssSelector("article." + reason + " .advice a"), "href");
  }

  /** Has the settings of the PC read. */
  public WhyPage readsNow() {
    browser.press(By.id("why:readNow"));
    return this;
  }
}
