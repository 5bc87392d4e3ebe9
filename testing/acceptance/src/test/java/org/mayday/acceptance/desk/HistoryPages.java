package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The pages that tell what has been: calls, one call, and the gateway. */
public final class HistoryPages {
  private final Browser browser;

  public HistoryPages(Browser browser) {
    this.browser = browser;
  }

  /** The row of the newest call that a search in the history of calls finds. */
  public String call(String text) {
    browser.open("calls.xhtml");
    browser.fill(By.id("text"), text);
    browser.press(By.id("go"));
    browser.isAnswered(); // until then rows of the search before are shown
    return browser.text(By.xpath("//*[@id='list:table_data']/tr[contains(.,'" + text + "')]"));
  }

  /** The time line of a call, a line each. */
  public List<String> timeline(UUID call) {
    browser.open("call.xhtml?id=" + call);
    browser.text(By.cssSelector("ol.timeline li"));
    return browser.texts(By.cssSelector("ol.timeline li"));
  }

  /** The newest row of the audit log of an action that holds a text. */
  public String audit(String action, String text) {
    browser.open("audit.xhtml");
    browser.fill(By.id("action"), action);
    browser.press(By.id("go"));
    browser.isAnswered(); // until then rows of the search before are shown
    return browser.text(By.xpath("//*[@id='list:table_data']/tr[contains(.,'" + text + "')]"));
  }

  /** What the gateway's page tells of the newest refusal of a PC. */
  public String refusal(UUID pc) {
    browser.open("gateway.xhtml");
    return browser.text(By.xpath("//*[@id='refused']//tbody/tr[contains(.,'" + pc + "')]"));
  }
}
