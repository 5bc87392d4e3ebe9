package org.mayday.acceptance.desk;

import java.nio.file.Path;
import java.util.UUID;
import org.openqa.selenium.By;

/** The page of PCs that wait to be set up. */
public final class SetupPage {
  private final Browser browser;

  private SetupPage(Browser browser) {
    this.browser = browser;
  }

  public static SetupPage open(Browser browser) {
    browser.open("setup.xhtml");
    return new SetupPage(browser);
  }

  /** Adds a provisioning certificate, and waits until that of its domain is listed. */
  public SetupPage adds(Path pkcs12, String password, String domain) {
    browser.upload(By.id("certificateUpload:file"), pkcs12);
    browser.fill(By.id("certificateUpload:password"), password);
    browser.press(By.id("certificateUpload:ok"));
    browser.text(By.xpath("//table[contains(@class,'provisioning')]//strong[.='" + domain + "']"));
    return this;
  }

  /** What the row of a PC that waits shows, as soon as it is there. */
  public String waiting(UUID pc) {
    return browser.text(
        By.xpath("//table[contains(@class,'waiting')]//tr[contains(.,'" + pc + "')]"));
  }

  /** Has a PC that waits set up, and told to call nobody. */
  public SetupPage setsUp(UUID pc, String name) {
    return setsUp(pc, name, "");
  }

  /** Has a PC that waits set up, and told whom to call by a profile. */
  public SetupPage setsUp(UUID pc, String name, String profile) {
    browser.press(By.id("setup-" + pc));
    browser.fill(By.id("setUp:name"), name);
    browser.press(By.cssSelector("[id='setUp:profile'] option[value='" + profile + "']"));
    browser.press(By.id("setUp:ok"));
    return this;
  }

  /** Tries to have a PC that waits set up; gives what the page answers. */
  public String triesToSetUp(UUID pc) {
    browser.press(By.id("setup-" + pc));
    browser.press(By.id("setUp:ok"));
    return browser.text(By.cssSelector(".ui-growl-item .ui-growl-title"));
  }

  /** Has a PC that waits set up, though the help desk knows one with its UUID. */
  public SetupPage setsUpAsKnown(UUID pc) {
    browser.press(By.id("setup-" + pc));
    browser.press(By.id("setUp:known"));
    browser.press(By.id("setUp:ok"));
    return this;
  }

  /** Has the password of the MEBx of a PC shown, as an administrator may. */
  public String mebxPassword(UUID pc) {
    browser.press(By.id("mebx-" + pc));
    browser.press(By.id("mebx:ok"));
    String password = browser.text(By.id("mebx:password"));
    browser.press(By.cssSelector("#mebxDialog [data-close=mebxDialog]"));
    return password;
  }

  /** What the row of a PC shows as soon as its state is this one, in words. */
  public String row(UUID pc, String state) {
    return browser.text(
        By.xpath(
            "//table[contains(@class,'setups')]//tr[contains(.,'"
                + pc
                + "') and contains(.,'"
                + state
                + "')]"));
  }

  /** Makes a token for agents; gives its secret. */
  public String makesToken(String name) {
    browser.fill(By.id("token:name"), name);
    browser.press(By.id("token:make"));
    return browser.text(By.id("tokenSecret"));
  }

  /** Ends a token, and waits until that is shown. */
  public void endsToken(String name) {
    String row = "//table[contains(@class,'tokens')]//tr[contains(.,'" + name + "')";
    browser.press(By.xpath(row + "]//button"));
    browser.press(By.cssSelector("#sure [data-sure=yes]"));
    browser.text(By.xpath(row + " and contains(.,'ended')]"));
  }

  /** What the row of a PC that has set itself up shows, as soon as it is under control. */
  public String enrolled(UUID pc) {
    return browser.text(
        By.xpath(
            "//table[contains(@class,'enrolments')]//tr[contains(.,'"
                + pc
                + "') and contains(.,'under control')]"));
  }

  /** Downloads the file for a USB key; gives how it came. */
  public String downloadsUsbKey(String password, String domain) {
    browser.fill(By.id("usbKey:next"), password);
    browser.fill(By.id("usbKey:again"), password);
    return String.valueOf(
        browser.script(
            "var form = document.getElementById('usbKey'), list ="
                + " document.getElementById('usbKey:certificate');"
                + " Array.from(list.options).forEach(o => { o.selected = o.text ==="
                + " arguments[0]; });"
                + " var body = new URLSearchParams(new FormData(form));"
                + " body.append('usbKey:make', 'make');"
                + " return fetch(form.action, {method: 'POST', body: body}).then(answer =>"
                + " answer.arrayBuffer().then(bytes =>"
                + " answer.headers.get('Content-Disposition').split(' ')[0] + ' ' +"
                + " bytes.byteLength + ' bytes'));",
            domain));
  }
}
