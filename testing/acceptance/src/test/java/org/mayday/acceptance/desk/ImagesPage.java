package org.mayday.acceptance.desk;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;

/** The library of images. */
public final class ImagesPage {
  private final Browser browser;

  private ImagesPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the page, or loads it anew. */
  public static ImagesPage open(Browser browser) {
    browser.open("images.xhtml");
    browser.shows("images.xhtml");
    return new ImagesPage(browser);
  }

  /** Whether images can be uploaded here. */
  public boolean takesUploads() {
    return browser.has(By.id("upload"));
  }

  /** Chooses a file; the name follows from it. */
  public ImagesPage chooses(Path file) {
    browser.upload(By.id("imageFile"), file);
    return this;
  }

  /** Enters the SHA-256 that the file must have. */
  public ImagesPage expects(String sha256) {
    browser.fill(By.id("imageSha256"), sha256);
    return this;
  }

  /** What the button says that uploads. */
  public String offers() {
    return browser.text(By.id("imageGo"));
  }

  /** Begins or goes on. */
  public ImagesPage uploads() {
    browser.press(By.id("imageGo"));
    return this;
  }

  public void pausesOrResumes() {
    browser.press(By.id("uploadPause"));
  }

  /** Idle, sending, waiting or paused. */
  public String state() {
    return String.valueOf(browser.script("return document.getElementById('upload').dataset.state"));
  }

  /** How much of the file has gone, in percents. */
  public double percent() {
    return ((Number) browser.script("return document.getElementById('uploadBar').value"))
        .doubleValue();
  }

  /** What the page says of the upload. */
  public String says() {
    return String.valueOf(
        browser.script("return document.getElementById('uploadSays').textContent"));
  }

  /** How much room there is. */
  public String room() {
    return browser.text(By.id("imageRoom"));
  }

  /** What is on its way. */
  public List<String> coming() {
    return browser.texts(By.cssSelector("#uploads tbody tr"));
  }

  /** What is in the library. */
  public List<String> rows() {
    return browser.texts(By.cssSelector("#library tbody tr"));
  }

  /** The whole SHA-256 of an image. */
  public String sha256(String name) {
    browser.press(By.xpath(row(name) + "//summary"));
    return browser.text(By.xpath(row(name) + "//span[starts-with(@id, 'sha-')]"));
  }

  /** Removes an image. */
  public void removes(String name) {
    browser.press(By.xpath(row(name) + "//button[@data-do='removeImage']"));
    browser.press(By.cssSelector("#sure [data-sure=yes]"));
  }

  private static String row(String name) {
    return "//*[@id='library']//tr[td//strong[normalize-space()='" + name + "']]";
  }
}
