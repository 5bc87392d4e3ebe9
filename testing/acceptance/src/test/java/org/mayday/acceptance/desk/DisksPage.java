package org.mayday.acceptance.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The page with the disks that are lent to a PC. */
public final class DisksPage {
  private final Browser browser;

  private DisksPage(Browser browser) {
    this.browser = browser;
  }

  public static DisksPage open(Browser browser, UUID pc) {
    browser.open("disk.xhtml?uuid=" + pc);
    return new DisksPage(browser);
  }

  /** Opening, open, watching or over, now. */
  public String state() {
    return String.valueOf(
        browser.script("return document.getElementById('diskState').dataset.now"));
  }

  /** Chooses an image and boots from it: one click. */
  public DisksPage bootsFrom(String image) {
    choose(image);
    browser.press(By.id("diskBoot"));
    return this;
  }

  /** The next boot lets the system of the PC shut down first. */
  public DisksPage gracefully() {
    browser.press(By.cssSelector("#diskHow option[value=GRACEFUL]:not([disabled])"));
    return this;
  }

  /** The next boot is shown in the terminal, too. */
  public DisksPage withTerminal() {
    browser.press(By.cssSelector("#diskSerial:not([disabled])"));
    return this;
  }

  /** The next boot keeps Secure Boot on. */
  public DisksPage withSecureBoot() {
    browser.press(By.cssSelector("#diskSecure:not([disabled])"));
    return this;
  }

  /** Whether the PC has said what it offers, and a graceful restart is none of it. */
  public boolean refusesGracefully() {
    return browser.has(By.cssSelector("#diskSerial:not([disabled])"))
        && browser.has(By.cssSelector("#diskHow option[value=GRACEFUL][disabled]"));
  }

  /** Whether the terminal opened beside. */
  public boolean hasTerminalBeside() {
    return browser.beside("terminal.xhtml");
  }

  /** What happened to the lending, the newest first. */
  public List<String> story() {
    return browser.texts(By.cssSelector("#diskStory li"));
  }

  /** The images that are offered now. */
  public List<String> images() {
    return browser.texts(By.cssSelector("#diskImage option"));
  }

  /** Chooses an image and puts it into its drive. */
  public DisksPage inserts(String image) {
    choose(image);
    browser.press(By.id("diskInsert"));
    return this;
  }

  private void choose(String image) {
    browser.value(
        "var o = Array.from(document.getElementById('diskImage').options)"
            + ".find(function (o) { return o.text.startsWith('"
            + image
            + "'); }); if (!o) { return null; } o.selected = true;"
            + " o.parentNode.dispatchEvent(new Event('change', { bubbles: true })); return o.value;");
  }

  /** Chooses an image, and does nothing with it yet. */
  public DisksPage chooses(String image) {
    choose(image);
    return this;
  }

  /** What is chosen now, in words. */
  public String chosen() {
    return String.valueOf(
        browser.script(
            "return document.getElementById('diskImage').selectedOptions[0].textContent"));
  }

  /** Boots from what is chosen. */
  public DisksPage boots() {
    browser.press(By.cssSelector("#diskBoot:not([disabled])"));
    return this;
  }

  /** What is told of a choice, as soon as something is. */
  public String problem() {
    return browser.text(By.id("diskProblem"));
  }

  /** Boots from a file of the browser's own computer. */
  public DisksPage bootsFromFile(Path file) {
    browser.script(
        "var s = document.getElementById('diskImage'); s.value = 'file';"
            + " s.dispatchEvent(new Event('change', { bubbles: true }));");
    browser.upload(By.id("diskFile"), file);
    browser.press(By.id("diskBoot"));
    return this;
  }

  /** Goes away to another page. */
  public void closes() {
    browser.open("desk.xhtml");
  }

  /** Takes out what is in a drive. */
  public DisksPage ejects(String drive) {
    browser.press(By.cssSelector(".drive[data-drive=" + drive + "] .eject"));
    return this;
  }

  /** What is in a drive, in words. */
  public String image(String drive) {
    return browser.text(By.cssSelector(".drive[data-drive=" + drive + "] .image"));
  }

  /** What went wrong with a drive, as soon as something did. */
  public String problem(String drive) {
    return browser.text(By.cssSelector(".drive[data-drive=" + drive + "] .problem"));
  }

  /** A figure of a drive, such as read, readSize, rate or last. */
  public String fact(String drive, String name) {
    return String.valueOf(
        browser.script(
            "return document.querySelector('.drive[data-drive="
                + drive
                + "] [data-fact="
                + name
                + "]').textContent"));
  }

  /** Whether the PC sees the drives, in words. */
  public String seen() {
    return browser.text(By.id("diskSeen"));
  }

  /** Whether the buttons that change something can be pressed. */
  public boolean changes() {
    return browser.has(By.cssSelector("#diskBoot:not([disabled])"));
  }

  /** What is told of an end, as soon as something is. */
  public String notice() {
    return browser.text(By.id("diskWords"));
  }

  /** What is told of what was asked for, as soon as something is. */
  public String told() {
    return browser.text(By.id("told"));
  }

  /** What is told of what could not be asked for, as soon as something is. */
  public String failure() {
    return browser.text(By.cssSelector(".ui-growl-error .ui-growl-title"));
  }

  /** Switches storage redirection on. */
  public DisksPage switchesOn() {
    browser.press(By.id("diskSwitchOn"));
    return this;
  }

  /** Lends once more. */
  public DisksPage lendsAgain() {
    browser.press(By.id("diskReconnect"));
    return this;
  }

  /** Lets the other one lend. */
  public DisksPage givesItAway() {
    browser.press(By.cssSelector("#diskPeople button"));
    return this;
  }

  /** Who is here, and who lends. */
  public List<String> people() {
    return browser.texts(By.cssSelector("#diskPeople li"));
  }
}
