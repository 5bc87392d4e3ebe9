package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.mayday.redirection.kvm.Picture;
import org.openqa.selenium.By;

/** The page with the screen of a PC. */
public final class ScreenPage {
  private static final String SUM =
      "var c = document.getElementById(arguments[0]);"
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
    return shown(browser, "screen");
  }

  /** The same of another canvas. */
  static String shown(Browser browser, String canvas) {
    return String.valueOf(browser.script(SUM, canvas));
  }

  /** Whether the page says that it is recorded. */
  public boolean saysThatItIsRecorded() {
    return !browser.texts(By.id("screenRecorded")).isEmpty();
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

  /** A finger goes down at a place of the picture, stays there for so long, and goes up. */
  public ScreenPage taps(int x, int y, int millis) {
    finger(1, "pointerdown", x, y);
    browser.script(
        "var s = arguments; setTimeout(function () { window.mayday.lift(1, s[0], s[1]); }, s[2]);",
        x,
        y,
        millis);
    return this;
  }

  /** A finger goes from one place of the picture to another one. */
  public ScreenPage drags(int x, int y, int toX, int toY) {
    finger(1, "pointerdown", x, y);
    finger(1, "pointermove", toX, toY);
    finger(1, "pointerup", toX, toY);
    return this;
  }

  /** Two fingers go up so many pixels of the page, from the middle. */
  public ScreenPage slidesTwoFingersUp(int pixels) {
    for (int id = 1; id <= 2; id++) {
      finger(id, "pointerdown", 300 + 20 * id, 400);
    }
    for (int id = 1; id <= 2; id++) {
      finger(id, "pointermove", 300 + 20 * id, 400 - pixels);
    }
    for (int id = 1; id <= 2; id++) {
      finger(id, "pointerup", 300 + 20 * id, 400 - pixels);
    }
    return this;
  }

  private void finger(int id, String what, int x, int y) {
    browser.script(
        "window.mayday.finger = function (id, what, x, y) {"
            + " var c = document.getElementById('screen'), f = c.getBoundingClientRect();"
            + " c.dispatchEvent(new PointerEvent(what, { pointerId: id, pointerType: 'touch',"
            + " bubbles: true, cancelable: true, clientX: f.left + (x + 0.5) * f.width / c.width,"
            + " clientY: f.top + (y + 0.5) * f.height / c.height })); };"
            + "window.mayday.lift = function (id, x, y) { mayday.finger(id, 'pointerup', x, y); };"
            + "mayday.finger.apply(null, arguments);",
        id,
        what,
        x,
        y);
  }

  /** Types with the keyboard that a phone shows. */
  public ScreenPage typesOnThePhone(String text) {
    browser.press(By.id("screenKeyboard"));
    browser.types(By.id("screenKeys"), text);
    return this;
  }

  /** Saves a screenshot, and says what is in it as {@link #shown()} does. */
  public String screenshot() {
    browser.script(
        "mayday.kept = null; mayday.save = function (blob, name, ending) {"
            + " createImageBitmap(blob).then(function (image) {"
            + "  var c = document.createElement('canvas');"
            + "  c.id = 'kept'; c.width = image.width; c.height = image.height; c.hidden = true;"
            + "  c.getContext('2d').drawImage(image, 0, 0); document.body.append(c);"
            + "  mayday.kept = name + ending; }); };");
    browser.press(By.id("screenShot"));
    browser.value("return mayday.kept");
    String shot = shown(browser, "kept");
    browser.script("document.getElementById('kept').remove()");
    return shot;
  }

  /** Presses full screen, and says whether the screen of the PC fills it then. */
  public boolean fillsTheWholeScreen() {
    browser.press(By.id("screenWhole"));
    return "screenBox".equals(browser.value("return (document.fullscreenElement || {}).id"));
  }

  /** What is said of the connection, as soon as it is known. */
  public String quality() {
    return browser.text(By.id("screenQuality"));
  }

  /** Opens the dialog with the power of the PC. */
  public PowerDialog power() {
    browser.press(By.id("screenPower"));
    return new PowerDialog(browser);
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

  /** How the firmware encodes: Compression or Decimation; null if it does not say. */
  public String encoder(String what) {
    return String.valueOf(
        browser.script("return document.getElementById('screen" + what + "').dataset.told"));
  }

  /** Wants the firmware to encode otherwise. */
  public ScreenPage encodes(String what, int value) {
    browser.script(
        "var s = document.getElementById('screen' + arguments[0]);"
            + "s.value = arguments[1]; s.onchange();",
        what,
        String.valueOf(value));
    return this;
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

  /** What is said of a PC that cannot show its screen, without a try. */
  public String never() {
    return browser.text(By.id("screenNever"));
  }

  /** Has the PC asked again, and waits for the page that shows the answer. */
  public ScreenPage asksAgain() {
    browser.script("window.mayday.former = true");
    browser.press(By.id("screenLook"));
    browser.value("return window.mayday && !window.mayday.former || null");
    return this;
  }

  /** Why the page is given no ticket for this PC. */
  public String refusal(UUID pc) {
    browser.script(
        "mayday.screen.usual = mayday.screen.ticket; mayday.screen.refused = null;"
            + "mayday.screen.ticket = function (args) { mayday.screen.refused = args.words;"
            + " mayday.screen.ticket = mayday.screen.usual; };"
            + "mayday.ready(function () { do_ticket([{ name: 'pc', value: '"
            + pc
            + "' }]); });");
    return browser.value("return mayday.screen.refused");
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

  /** The displays of the PC, as the page tells them now. */
  public List<String> displays() {
    browser.script("document.querySelector('#displayDialog .displays').textContent = ''");
    browser.press(By.cssSelector("#screenDisplays:enabled"));
    browser.text(By.cssSelector("#displayDialog .display"));
    List<String> displays = browser.texts(By.cssSelector("#displayDialog .display"));
    browser.press(By.cssSelector("[data-close=displayDialog]"));
    return displays;
  }

  /** Has another display shown. */
  public void chooses(int display) {
    browser.press(By.cssSelector("#screenDisplays:enabled"));
    browser.press(By.cssSelector("#displayDialog [data-p-screen='" + display + "']"));
    browser.press(By.cssSelector("[data-close=displayDialog]"));
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
