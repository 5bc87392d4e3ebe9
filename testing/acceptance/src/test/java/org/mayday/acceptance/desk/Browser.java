package org.mayday.acceptance.desk;

import static java.lang.Boolean.TRUE;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
import org.openqa.selenium.io.TemporaryFilesystem;
import org.openqa.selenium.support.ui.Select;

/**
 * A headless Chromium of its own, with nothing remembered. Found by the environment variables
 * {@code MAYDAY_CHROMIUM} and {@code MAYDAY_CHROMEDRIVER}, else on the path.
 */
public final class Browser implements AutoCloseable {
  private final File profile;
  private final ChromeDriver driver;
  private final URI site;

  /**
   * @param site address of the pages, ending with a slash
   */
  public Browser(URI site) {
    this.site = site;
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("MAYDAY_CHROMEDRIVER", "chromedriver"))
            .build();
    profile = TemporaryFilesystem.getDefaultTmpFS().createTempDir("mayday", "browser");
    driver = new ChromeDriver(service, options(profile));
  }

  private static ChromeOptions options(File profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("MAYDAY_CHROMIUM", "chromium"));
    options.setAcceptInsecureCerts(true);
    return options.addArguments(
        "--user-data-dir=" + profile,
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--ignore-certificate-errors",
        "--lang=en",
        "--window-size=1280,1400");
  }

  private static File program(String variable, String name) {
    String told = System.getenv(variable);
    if (told != null && !told.isBlank()) {
      return new File(told);
    }
    for (String directory : System.getenv("PATH").split(File.pathSeparator)) {
      File program = Path.of(directory, name).toFile();
      if (program.canExecute()) {
        return program;
      }
    }
    throw new IllegalStateException("No " + name + " was found; name it in " + variable + ".");
  }

  /** Shows pages as a phone does, 390 pixels wide. */
  public Browser asOnAPhone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    return this;
  }

  /** Opens a page, such as {@code desk.xhtml}. */
  void open(String page) {
    driver.get(site.resolve(page).toString());
  }

  /** Name of the page that is shown, such as {@code desk.xhtml}. */
  public String page() {
    return URI.create(driver.getCurrentUrl()).getPath().replaceAll("^.*/", "");
  }

  /** Whether another window of it shows a page. */
  public boolean beside(String page) {
    String own = driver.getWindowHandle();
    try {
      for (String other : driver.getWindowHandles()) {
        driver.switchTo().window(other);
        if (!other.equals(own) && page().equals(page)) {
          return true;
        }
      }
      return false;
    } finally {
      driver.switchTo().window(own);
    }
  }

  /** Waits until it shows a page. */
  void shows(String page) {
    eventually("page " + page, () -> page().equals(page) ? Optional.of(true) : Optional.empty());
  }

  /** Presses something as soon as it can be pressed. */
  void press(By what) {
    eventually(
        "press " + what,
        () -> {
          WebElement element = driver.findElement(what);
          // out from under the bar that stays on top
          driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
          element.click();
          return Optional.of(true);
        });
  }

  /** Waits until the server has answered to all that was pressed and chosen on the page. */
  void isAnswered() {
    eventually(
        "the server's answer",
        () -> Optional.of(script("return PrimeFaces.ajax.Queue.isEmpty()")).filter(TRUE::equals));
  }

  /** Fills a field. */
  void fill(By field, String text) {
    eventually(
        "fill " + field,
        () -> {
          WebElement element = driver.findElement(field);
          element.clear();
          element.sendKeys(text);
          return Optional.of(true);
        });
  }

  /** Chooses an entry of a list by its value. */
  void choose(By list, String value) {
    eventually(
        "choose " + value,
        () -> {
          new Select(driver.findElement(list)).selectByValue(value);
          return Optional.of(true);
        });
  }

  /** Types where something is typed and not filled. */
  void types(By where, String text) {
    eventually(
        "type into " + where,
        () -> {
          driver.findElement(where).sendKeys(text);
          return Optional.of(true);
        });
  }

  /** A key goes down and stays there. */
  void holds(By where, CharSequence key) {
    new Actions(driver).click(driver.findElement(where)).keyDown(key).perform();
  }

  /** Clicks so many pixels from the left upper corner of an element. */
  void clicks(By what, int x, int y) {
    WebElement element = driver.findElement(what);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    int left = x - element.getSize().width / 2;
    int down = y - element.getSize().height / 2;
    new Actions(driver).moveToElement(element, left, down).click().perform();
  }

  /** Rolls the wheel over the middle of an element. */
  void rolls(By what, int pixels) {
    WebElement element = driver.findElement(what);
    new Actions(driver)
        .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(element), 0, pixels)
        .perform();
  }

  /** What a script gives, as soon as it gives something. */
  String value(String script) {
    return eventually(
        "a value of " + script, () -> Optional.ofNullable(script(script)).map(String::valueOf));
  }

  /** Chooses a file for an upload. */
  void upload(By field, Path file) {
    driver.findElement(field).sendKeys(file.toString());
  }

  /** The text of an element that is visible, as soon as there is one with any. */
  String text(By what) {
    return eventually(
        "text of " + what,
        () ->
            Optional.of(driver.findElement(what))
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .filter(text -> !text.isBlank()));
  }

  /** The texts of all such elements, now. */
  List<String> texts(By what) {
    return eventually(
        "texts of " + what,
        () -> Optional.of(driver.findElements(what).stream().map(WebElement::getText).toList()));
  }

  /** An attribute of each such element, now. */
  List<String> attributes(By what, String name) {
    return eventually(
        "attributes of " + what,
        () ->
            Optional.of(
                driver.findElements(what).stream()
                    .map(element -> String.valueOf(element.getDomAttribute(name)))
                    .toList()));
  }

  /** Whether there is such an element now. */
  boolean has(By what) {
    return !driver.findElements(what).isEmpty();
  }

  /** Runs a script in the page. */
  public Object script(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** The session cookie's value; empty if there is none. */
  public String session() {
    var cookie = driver.manage().getCookieNamed("MAYDAY");
    return cookie == null ? "" : cookie.getValue();
  }

  /** Sends at most so many bytes in a second; 0 for as many as go. */
  public void sendsAtMost(int bytes) {
    network(false, bytes == 0 ? -1 : bytes);
  }

  /** Has no network until it is told how much it sends. */
  public void losesTheNetwork() {
    network(true, 0);
  }

  private void network(boolean offline, int upload) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            offline,
            "latency",
            0,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            upload));
  }

  /** Forgets the session, as a browser that was closed. */
  public void forgetSession() {
    driver.manage().deleteAllCookies();
  }

  /** The session cookie's attributes, such as {@code Secure}, as the browser keeps them. */
  public List<String> sessionAttributes() {
    var cookie = driver.manage().getCookieNamed("MAYDAY");
    return List.of(
        cookie.isSecure() ? "Secure" : "",
        cookie.isHttpOnly() ? "HttpOnly" : "",
        cookie.getSameSite());
  }

  private <T> T eventually(String what, Callable<Optional<T>> look) {
    try {
      return await(what)
          .ignoreExceptionsInstanceOf(WebDriverException.class)
          .until(look, Optional::isPresent)
          .orElseThrow();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("Waited in vain for " + what + " on this page:\n" + shown(), e);
    }
  }

  /** All that can be read on the page, for the report of a test that failed. */
  private String shown() {
    try {
      return driver.getCurrentUrl() + "\n" + driver.findElement(By.tagName("body")).getText();
    } catch (WebDriverException e) {
      return "nothing, because the browser does not answer: " + e.getMessage();
    }
  }

  @Override
  public void close() {
    driver.quit();
    TemporaryFilesystem.getDefaultTmpFS().deleteTempDir(profile);
  }
}
