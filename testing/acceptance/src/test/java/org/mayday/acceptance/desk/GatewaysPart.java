package org.mayday.acceptance.desk;

import java.net.URI;
import org.openqa.selenium.By;

/** The part of the page of integrations with the gateways of others. */
public final class GatewaysPart {
  private final Browser browser;

  private GatewaysPart(Browser browser) {
    this.browser = browser;
  }

  public static GatewaysPart open(Browser browser) {
    browser.open("integrations.xhtml");
    return new GatewaysPart(browser);
  }

  /**
   * Adds a gateway that is asked every second and not subscribed at; gives the secret of its
   * notifications.
   *
   * @param certificate in PEM
   */
  public String adds(
      String name, URI soap, String user, String password, String socks, String certificate) {
    browser.press(By.id("newGateway"));
    browser.fill(By.id("gatewayForm:name"), name);
    browser.fill(By.id("gatewayForm:address"), soap.toString());
    browser.fill(By.id("gatewayForm:user"), user);
    browser.fill(By.id("gatewayForm:password"), password);
    browser.fill(By.id("gatewayForm:socks"), socks);
    browser.fill(By.id("gatewayForm:trust"), certificate);
    browser.choose(By.id("gatewayForm:reach"), "POLLING");
    browser.fill(By.id("gatewayForm:seconds"), "1");
    browser.press(By.id("gatewayForm:ok"));
    return browser.text(By.id("notifySecret"));
  }

  /**
   * Has a gateway notify.
   *
   * @param seconds from one list to the next
   */
  public void hasItNotify(String name, URI address, int seconds) {
    browser.press(By.id("edit-" + name));
    browser.choose(By.id("gatewayForm:reach"), "NOTIFICATION");
    browser.fill(By.id("gatewayForm:seconds"), Integer.toString(seconds));
    browser.fill(By.id("gatewayForm:to"), address.toString());
    browser.press(By.id("gatewayForm:ok"));
    browser.isAnswered();
  }

  /** What the card of a gateway shows. */
  public String card(String name) {
    return browser.text(By.id("gateway-" + name));
  }

  /** Tests a gateway; gives what the page answers. */
  public String tests(String name) {
    browser.press(By.id("try-" + name));
    return browser.text(By.cssSelector(".ui-growl-item .ui-growl-title"));
  }
}
