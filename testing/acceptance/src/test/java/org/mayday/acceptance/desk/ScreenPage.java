package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.mayday.redirection.kvm.Picture;
import org.openqa.selenium.By;

/** The page with the screen of a PC. */
public final class ScreenPage {
  private static final String SUM =
      "var c = document.getElementById('screen');"
          + "var d = new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer);"
          + "var sum = 0;"
          + "for (var i = 0; i < d.length; i++) {"
          + " var p = d[i]; sum = Math.imul(sum, 31) + ((p & 255) << 16 | p & 65280 | p >> 16 & 255) | 0; }"
          + "return c.width + ' by ' + c.height + ': ' + sum;";

  private final Browser browser;

  private ScreenPage(Browser browser) {
    this.browser = browser;
  }

  public static ScreenPage open(Browser browser, UUID pc) {
    browser.open("screen.xhtml?uuid=" + pc);
    return new ScreenPage(browser);
  }

  /** Opening, open, watching or over, now. */
  public String state() {
    return String.valueOf(
        browser.script("return document.getElementById('screenState').dataset.now"));
  }

  /** The size of what is shown and a sum over the colours of all its pixels. */
  public String shown() {
    return String.valueOf(browser.script(SUM));
  }

  /** As {@link #shown()} would be, if this was shown. */
  public static String of(Picture picture) {
    int sum = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        sum = 31 * sum + picture.rgb(x, y);
      }
    }
    return picture.width() + " by " + picture.height() + ": " + sum;
  }

  /** How often it was complete. */
  public long updates() {
    return ((Number) browser.script("return mayday.screen.updates()")).longValue();
  }

  /** Types with the keyboard. */
  public ScreenPage types(CharSequence... keys) {
    browser.types(By.id("screen"), String.join("", keys));
    return this;
  }

  /** Keys go down and stay there. */
  public ScreenPage holds(CharSequence key) {
    browser.holds(By.id("screen"), key);
    return this;
  }

  /** Another window has the keyboard. */
  public ScreenPage losesTheFocus() {
    browser.script("window.dispatchEvent(new Event('blur'))");
    return this;
  }

  /** Clicks at a place of the picture that is as far from its left upper corner. */
  public ScreenPage clicks(int x, int y) {
    browser.clicks(By.id("screen"), x, y);
    return this;
  }

  /** Rolls the wheel down. */
  public ScreenPage rolls() {
    browser.rolls(By.id("screen"), 120);
    return this;
  }

  /** Wants colours by their number: 0 for 65,536 of them, 1 for 256, 2 and 3 for grays. */
  public ScreenPage colours(int number) {
    browser.script(
        "var s = document.getElementById('screenColours'); s.value = arguments[0]; s.onchange();",
        String.valueOf(number));
    return this;
  }

  /** The number of the colours that it shows. */
  public String colours() {
    return String.valueOf(
        browser.script("return document.getElementById('screen').dataset.format"));
  }

  /** Presses keys at once by a button of the page. */
  public ScreenPage presses(String keys) {
    browser.press(By.cssSelector("[data-keys='" + keys + "']"));
    return this;
  }

  /** Has a text typed, with the layout that the PC has. */
  public ScreenPage typesText(String layout, String text) {
    browser.press(By.id("screenType"));
    browser.script("document.getElementById('screenLayout').value = arguments[0]", layout);
    browser.fill(By.id("screenText"), text);
    browser.press(By.id("screenTypeNow"));
    return this;
  }

  /** What is told of an end, as soon as something is. */
  public String notice() {
    return browser.text(By.id("screenWords"));
  }

  /** Switches KVM on. */
  public ScreenPage switchesOn() {
    browser.press(By.id("screenSwitchOn"));
    return this;
  }

  /** Lets the other one drive. */
  public ScreenPage givesTheKeyboard() {
    browser.press(By.cssSelector("#screenPeople button"));
    return this;
  }

  /** Takes the keyboard. */
  public ScreenPage takesTheKeyboard() {
    browser.press(By.id("screenTake"));
    return this;
  }

  /** Who is here, and who drives. */
  public List<String> people() {
    return browser.texts(By.cssSelector("#screenPeople li"));
  }

  /** A ticket for this PC that the page has not used. */
  public String ticket(UUID pc) {
    browser.script(
        "mayday.screen.kept = null; mayday.screen.usual = mayday.screen.ticket;"
            + "mayday.screen.ticket = function (args) { mayday.screen.kept = args.ticket;"
            + " mayday.screen.ticket = mayday.screen.usual; };"
            + "mayday.ready(function () { do_ticket([{ name: 'pc', value: '"
            + pc
            + "' }]); });");
    return browser.value("return mayday.screen.kept");
  }
}
