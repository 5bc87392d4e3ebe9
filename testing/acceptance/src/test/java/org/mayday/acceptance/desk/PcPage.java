package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The page of one PC. */
public final class PcPage {
  private final Browser browser;

  private PcPage(Browser browser) {
    this.browser = browser;
  }

  public static PcPage open(Browser browser, UUID pc) {
    browser.open("pc.xhtml?uuid=" + pc);
    return new PcPage(browser);
  }

  /** Opens one of the tabs. */
  public static PcPage open(Browser browser, UUID pc, String tab) {
    browser.open("pc.xhtml?uuid=" + pc + "&tab=" + tab);
    return new PcPage(browser);
  }

  /** What the button says that leads to the screen of the PC. */
  public String screenButton() {
    return browser.text(By.id("screenOpen"));
  }

  /** Who did what to the PC, newest first. */
  public String audit() {
    return browser.text(By.id("audit"));
  }

  /** The command line that forwards a port, such as REDIRECTION. */
  public String commandLineFor(String port) {
    browser.press(By.id("portOpen"));
    browser.press(By.cssSelector("#portDialog [data-p-port='" + port + "']"));
    return browser.text(By.id("portLine"));
  }

  /** What came out of an operation of this tab, as soon as something did. */
  public String result(String operation) {
    return browser.text(By.cssSelector("[data-operation='" + operation + "'] .result"));
  }

  /** The readings of this tab that show no more than their name and how they stand. */
  public List<String> foldedReadings() {
    return browser.texts(By.cssSelector(".operation.READ details:not([open]) summary"));
  }

  /** What all readings of this tab have given, folded or not, as soon as all have something. */
  public String allResults() {
    return browser.value(
        "const plain = [...document.querySelectorAll('.operation.plain')];"
            + "const out = plain.map(e => e.querySelector('.result, .notice.bad'));"
            + "return plain.length && out.every(e => e) ? out.map(e => e.textContent).join(' ') : null");
  }

  /** Unfolds an operation of this tab. */
  public PcPage unfolds(String operation) {
    browser.press(By.cssSelector(within(operation) + "details:not([open]) summary"));
    return this;
  }

  /** How high the page is, in pixels. */
  public int height() {
    return Integer.parseInt(browser.value("return document.documentElement.scrollHeight"));
  }

  /** Has an operation of this tab done, or queued if the PC is away. */
  public PcPage presses(String operation) {
    browser.press(By.cssSelector(within(operation) + ".buttons button"));
    return this;
  }

  /** Cancels an operation as soon as it can be cancelled. */
  public PcPage cancels(String operation) {
    browser.press(By.cssSelector(within(operation) + "button.cancel"));
    return this;
  }

  /** How far an operation is that waits or is under way, as soon as it does. */
  public String progress(String operation) {
    return browser.text(By.cssSelector(within(operation) + ".underway"));
  }

  /** Why an operation was not done, as soon as it is told. */
  public String failure(String operation) {
    return browser.text(By.cssSelector(within(operation) + ".notice"));
  }

  /** Whether an operation waits or is under way now. */
  public boolean isUnderWay(String operation) {
    return browser.has(By.cssSelector(within(operation) + ".underway"));
  }

  /** The words on the button of an operation. */
  public String button(String operation) {
    return browser.text(By.cssSelector(within(operation) + ".buttons button"));
  }

  private static String within(String operation) {
    return "[data-operation='" + operation + "'] ";
  }

  /** The hardware that was read last, as soon as something was. */
  public String inventory() {
    return browser.text(By.id("inventorySheet"));
  }

  /** The power states in which it was found, newest first. */
  public List<String> powerSpells() {
    browser.text(By.id("powerDays"));
    return browser.texts(By.cssSelector("#powerDays .spells tbody tr"));
  }

  /** Has the logs read, and waits until they were. */
  public PcPage readsLogs() {
    browser.press(By.id("logs:readNow"));
    browser.text(By.cssSelector("#logs .chart figcaption"));
    return this;
  }

  /** The log records that are shown. */
  public List<String> logRows() {
    browser.text(By.cssSelector("[id='logs:table'] tbody .mono"));
    return browser.texts(By.cssSelector("[id='logs:table_data'] tr"));
  }

  /** Shows the records with these words. */
  public PcPage logsWith(String words) {
    browser.fill(By.id("logs:text"), words);
    browser.press(By.id("logs:go"));
    browser.text(
        By.xpath("//tbody[@id='logs:table_data'][not(tr[not(contains(., '" + words + "'))])]"));
    return this;
  }

  /** The names of the tabs. */
  public List<String> tabs() {
    return browser.texts(By.cssSelector(".tabs a"));
  }

  /** The tunnels, newest first, a row each. */
  public List<String> tunnels() {
    return browser.texts(By.cssSelector("#tunnels tbody tr"));
  }

  /** The alerts. */
  public List<String> alerts() {
    return browser.texts(By.cssSelector("#pcAlerts li"));
  }

  /** Why it is connected or not, in words. */
  public String connection() {
    return browser.text(By.id("connection"));
  }

  /** The buttons that change something about the PC, by id. */
  public List<String> buttons() {
    return browser.attributes(By.cssSelector("#head .buttons button"), "id");
  }

  /** The power actions that are offered, once the state is there. */
  public List<String> powerActions() {
    browser.text(By.cssSelector("[id='power:powerNow'] .powerstate"));
    return browser.attributes(
        By.cssSelector("[id='power:powerNow'] [data-do=change]"), "data-p-action");
  }

  /** Disables the PC and waits until the page says so. */
  public PcPage disables() {
    browser.press(By.id("disable"));
    browser.press(By.cssSelector("#sure [data-sure=yes]"));
    browser.text(By.id("enable"));
    return this;
  }

  /** Address, user name and password with which the PC posts events inside the network. */
  public List<String> listener() {
    browser.press(By.id("listener"));
    browser.press(By.id("listenerPassword"));
    return browser.attributes(By.cssSelector("[id='listenerForm:listenerNow'] input"), "value");
  }

  /** What it says of the profile of the PC. */
  public String profile() {
    return browser.text(By.id("profileNow"));
  }

  /** The same as soon as it says this. */
  public String profileSays(String words) {
    return browser.text(By.xpath("//*[@id='profileNow'][contains(., '" + words + "')]"));
  }

  /** What can be done with the profile of the PC. */
  public List<String> profileButtons() {
    return browser.texts(By.cssSelector("[id='profileWork:profileButtons'] button"));
  }

  /** Chooses a profile and presses one of these. */
  public PcPage presses(String profile, String button) {
    browser.press(By.xpath("//select[@id='profileWork:profile']/option[.='" + profile + "']"));
    browser.press(By.xpath("//*[@id='profileWork:profileButtons']//button[.='" + button + "']"));
    return this;
  }

  /** Closes the tunnel where the page says that the PC has to call anew. */
  public void hangsUpToProve(String why) {
    browser.press(By.id("hangUpToProve"));
    browser.fill(By.id("hangUpForm:why"), why);
    browser.press(By.id("hangUpForm:ok"));
  }
}
