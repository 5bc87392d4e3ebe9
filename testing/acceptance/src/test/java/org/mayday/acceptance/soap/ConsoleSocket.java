package org.mayday.acceptance.soap;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program that speaks to the console's WebSocket as a browser's page would. */
public final class ConsoleSocket implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().sslContext(AnyServer.context()).build();

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final WebSocket socket;

  private ConsoleSocket(URI address, String session, String origin) {
    socket =
        HTTP.newWebSocketBuilder()
            .header("Cookie", "MAYDAY=" + session)
            .header("Origin", origin)
            .buildAsync(address, new Ears())
            .orTimeout(30, TimeUnit.SECONDS)
            .join();
  }

  /**
   * Connects.
   *
   * @param page the address of the WebSocket, as of a page
   * @param session the cookie of somebody who signed in
   * @param origin the site of the page
   * @throws java.util.concurrent.CompletionException if the server does not let it
   */
  public static ConsoleSocket open(URI page, String session, String origin) {
    return new ConsoleSocket(
        URI.create(page.toString().replaceFirst("^http", "ws")), session, origin);
  }

  /** Says something. */
  public void says(String text) {
    socket.sendText(text, true).orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Says something; whether the server has closed. */
  public boolean saysInVain(String text) {
    try {
      says(text);
    } catch (CompletionException closed) {
      return true;
    }
    return socket.isInputClosed();
  }

  /** What it is told next. */
  public String told() {
    try {
      return String.valueOf(told.poll(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      parts.append(text);
      if (last) {
        told.add(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
