package org.mayday.acceptance.desk;

import java.util.List;
import java.util.UUID;
import org.openqa.selenium.By;

/** The list of recordings of a PC, and the page that plays one. */
public final class RecordingPages {
  private final Browser browser;

  private RecordingPages(Browser browser) {
    this.browser = browser;
  }

  /** Opens the list of one PC. */
  public static RecordingPages of(Browser browser, UUID pc) {
    browser.open("recordings.xhtml?uuid=" + pc);
    return new RecordingPages(browser);
  }

  /** The rows of the list. */
  public List<String> rows() {
    return browser.texts(By.cssSelector("#list tbody tr"));
  }

  /** The id of the newest recording. */
  public String newest() {
    return browser
        .value("return document.querySelector('a[href*=\"recording.xhtml\"]').href")
        .replaceAll(".*id=", "");
  }

  /** Opens the newest recording. */
  public RecordingPages plays() {
    browser.press(By.cssSelector("a[href*='recording.xhtml']"));
    return this;
  }

  /** Loading, ready, playing or failed. */
  public String state() {
    return String.valueOf(
        browser.script(
            "return (document.getElementById('player') || {dataset: {}}).dataset.state"));
  }

  /** What the player shows. */
  public String screen() {
    return String.valueOf(browser.script("return mayday.player.text()"));
  }

  /** The picture that the player of a screen shows, as {@link ScreenPage#shown()} would tell it. */
  public String picture() {
    return ScreenPage.shown(browser, "playerScreen");
  }

  /** What happened while it was recorded. */
  public List<String> marks() {
    return browser.texts(By.cssSelector("#playerMarks li"));
  }

  /** Presses play, or pause. */
  public void pressesPlay() {
    browser.press(By.id("playerPlay"));
  }

  /** Jumps to a part of the whole, from 0 to 1. */
  public void jumps(double part) {
    browser.script(
        "var s = document.getElementById('playerSeek'); s.value = s.max * "
            + part
            + "; s.dispatchEvent(new Event('input'));");
  }
}
