package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The desk of somebody who is signed in. */
public final class DeskPage {
  private final Browser browser;

  DeskPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the desk anew. */
  public DeskPage open() {
    browser.open("desk.xhtml");
    return this;
  }

  public Browser browser() {
    return browser;
  }

  /** Puts a mark into the page that a reload would wipe away. */
  public DeskPage marked() {
    browser.script("window.maydayMark = 1;");
    return this;
  }

  /** Whether the page was never loaded anew since it was marked. */
  public boolean isStillTheSamePage() {
    return Boolean.TRUE.equals(browser.script("return window.maydayMark === 1;"));
  }

  /** From now on the page notes by its clock when a PC begins to ring. */
  public DeskPage watchesFor(String pc) {
    browser.script(
        "const name = arguments[0]; window.maydayRang = null;"
            + "new MutationObserver(() => { if (!window.maydayRang &&"
            + " Array.from(document.querySelectorAll('article.rings h2')).some("
            + "h => h.textContent.trim() === name)) { window.maydayRang = Date.now(); } })"
            + ".observe(document.body, { childList: true, subtree: true });",
        pc);
    return this;
  }

  /** When the watched PC began to ring, in milliseconds since 1970; waits for it. */
  public long rangAt(String pc) {
    ringing(pc);
    return (Long) browser.script("return window.maydayRang;");
  }

  /** What the ringing call of a PC shows, as soon as it rings. */
  public String ringing(String pc) {
    return browser.text(ringingCall(pc));
  }

  /** Whether a PC rings now. */
  public boolean rings(String pc) {
    return browser.has(ringingCall(pc));
  }

  /** Whether there is anything to press in the ringing call of a PC. */
  public boolean offersAnythingFor(String pc) {
    return browser.has(inside(ringingCall(pc), "//button"));
  }

  /** Accepts the ringing call of a PC and waits until it is in hand. */
  public DeskPage accepts(String pc) {
    browser.press(inside(ringingCall(pc), "//button[starts-with(@id,'accept-')]"));
    inHand(pc);
    return this;
  }

  /** Does what a press on Accept does that comes a moment too late; gives what the page says. */
  public String acceptsTooLate(UUID call) {
    browser.script("do_accept([{ name: 'call', value: arguments[0] }]);", call.toString());
    return refusal();
  }

  /** What the call of a PC among "My calls" shows, as soon as it is there. */
  public String inHand(String pc) {
    return browser.text(callInHand(pc));
  }

  /** Whether the call of a PC is among "My calls" now. */
  public boolean hasInHand(String pc) {
    return browser.has(callInHand(pc));
  }

  /** What the list of calls with others tells of a PC, as soon as it is there. */
  public String withOthers(String pc) {
    return browser.text(By.xpath("//*[@id='others']//li[a[normalize-space()='%s']]".formatted(pc)));
  }

  /** Who is on duty. */
  public List<String> onDuty() {
    return browser.texts(By.cssSelector("#duty li"));
  }

  /** Opens the power dialog of a call in hand. */
  public PowerDialog opensPowerOf(String pc) {
    browser.press(inside(callInHand(pc), "//button[starts-with(@id,'power-')]"));
    return new PowerDialog(browser);
  }

  /** Writes a note and waits until the desk shows it. */
  public DeskPage notes(String pc, String text) {
    says("note", pc, text);
    browser.text(inside(callInHand(pc), "//ul[@class='notes']/li[contains(.,'" + text + "')]"));
    return this;
  }

  /** Adds a ticket and waits until the desk shows it. */
  public DeskPage addsTicket(String pc, String reference) {
    says("ticket", pc, reference);
    browser.text(
        inside(callInHand(pc), "//span[@class='tag' and normalize-space()='" + reference + "']"));
    return this;
  }

  /** Wraps a call up. */
  public DeskPage wrapsUp(String pc, String summary) {
    browser.press(inside(callInHand(pc), "//button[starts-with(@id,'wrap-')]"));
    browser.fill(By.id("wrapUp:text"), summary);
    browser.press(By.id("wrapUp:ok"));
    return this;
  }

  /** Signs out. */
  public void signsOut() {
    browser.press(By.cssSelector("#leave a"));
    browser.shows("login.xhtml");
  }

  private void says(String dialog, String pc, String text) {
    browser.press(inside(callInHand(pc), "//button[starts-with(@id,'" + dialog + "-')]"));
    browser.fill(By.id(dialog + ":text"), text);
    browser.press(By.id(dialog + ":ok"));
  }

  /** What the page refuses with, in words. */
  public String refusal() {
    return browser.text(By.cssSelector(".ui-growl-item .ui-growl-title"));
  }

  private static By ringingCall(String pc) {
    return By.xpath(
        "//article[contains(@class,'rings')][.//h2[normalize-space()='%s']]".formatted(pc));
  }

  private static By callInHand(String pc) {
    return By.xpath("//*[@id='mine']//article[.//h3[normalize-space()='%s']]".formatted(pc));
  }

  private static By inside(By outer, String path) {
    return By.xpath(outer.toString().replaceFirst("^By\\.xpath: ", "") + path);
  }
}
