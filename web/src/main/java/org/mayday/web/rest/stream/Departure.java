package org.mayday.web.rest.stream;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Notices when the container finds that somebody reads no more. */
final class Departure implements AsyncListener {
  private final Reader reader;

  Departure(Reader reader) {
    this.reader = reader;
  }

  @Override
  public void onComplete(AsyncEvent event) {
    reader.end();
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    reader.end();
  }

  @Override
  public void onError(AsyncEvent event) {
    reader.end();
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // begins once
  }
}
