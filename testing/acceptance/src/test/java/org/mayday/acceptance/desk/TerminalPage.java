package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The page with the terminal of a PC. */
public final class TerminalPage {
  private final Browser browser;

  private TerminalPage(Browser browser) {
    this.browser = browser;
  }

  public static TerminalPage open(Browser browser, UUID pc) {
    browser.open("terminal.xhtml?uuid=" + pc);
    return new TerminalPage(browser);
  }

  /** Opening, open, watching or over, now. */
  public String state() {
    return String.valueOf(
        browser.script("return document.getElementById('terminalState').dataset.now"));
  }

  /** What is on the screen and was on it before. */
  public String screen() {
    return String.valueOf(browser.script("return mayday.terminal.text()"));
  }

  /** Types with the keyboard. */
  public TerminalPage types(String text) {
    browser.types(By.cssSelector("#terminal textarea"), text);
    return this;
  }

  /** Pastes as Ctrl-V does. */
  public TerminalPage pastes(String text) {
    browser.script(
        "var what = new DataTransfer(); what.setData('text/plain', arguments[0]);"
            + "document.querySelector('#terminal textarea').dispatchEvent(new ClipboardEvent("
            + "'paste', { clipboardData: what, bubbles: true, cancelable: true }));",
        text);
    return this;
  }

  /** Presses a key of the page, such as F10. */
  public TerminalPage presses(String key) {
    browser.press(By.cssSelector("[data-key='" + key + "']"));
    return this;
  }

  /** Boots into something that shows itself here. */
  public TerminalPage boots(String target) {
    browser.press(By.id("terminalBoot"));
    browser.press(By.cssSelector("[data-p-target='" + target + "']"));
    browser.press(By.cssSelector("#sure [data-sure=yes]"));
    return this;
  }

  /** What is told of an end, as soon as something is. */
  public String notice() {
    return browser.text(By.id("terminalWords"));
  }

  /** Switches serial over LAN on. */
  public TerminalPage switchesOn() {
    browser.press(By.id("terminalSwitchOn"));
    return this;
  }

  /** Opens it again. */
  public TerminalPage opensAgain() {
    browser.press(By.id("terminalReconnect"));
    return this;
  }

  /** Lets the other one type. */
  public TerminalPage givesTheKeyboard() {
    browser.press(By.cssSelector("#terminalPeople button"));
    return this;
  }

  /** Takes the keyboard. */
  public TerminalPage takesTheKeyboard() {
    browser.press(By.id("terminalTake"));
    return this;
  }

  /** Whether the page leads back to a call. */
  public boolean leadsBackTo(UUID call) {
    return browser.has(By.cssSelector(".heading a[href*='call.xhtml?id=" + call + "']"));
  }

  /** Who is here, and who types. */
  public List<String> people() {
    return browser.texts(By.cssSelector("#terminalPeople li"));
  }

  /** A ticket for this PC that the page has not used. */
  public String ticket(UUID pc) {
    browser.script(
        "mayday.terminal.kept = null; mayday.terminal.usual = mayday.terminal.ticket;"
            + "mayday.terminal.ticket = function (args) { mayday.terminal.kept = args.ticket;"
            + " mayday.terminal.ticket = mayday.terminal.usual; };"
            + "mayday.ready(function () { do_ticket([{ name: 'pc', value: '"
            + pc
            + "' }]); });");
    return browser.value("return mayday.terminal.kept");
  }
}
