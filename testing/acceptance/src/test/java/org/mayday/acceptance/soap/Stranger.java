package org.mayday.acceptance.soap;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that opens a WebSocket and never says who it is. */
public final class Stranger implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().sslContext(AnyServer.context()).build();

  private final WebSocket socket;
  private volatile boolean shownOut;

  /**
   * Connects.
   *
   * @param page the address of the WebSocket, as of a page
   */
  public Stranger(URI page) {
    socket =
        HTTP.newWebSocketBuilder()
            .buildAsync(URI.create(page.toString().replaceFirst("^http", "ws")), new Ears())
            .orTimeout(30, TimeUnit.SECONDS)
            .join();
  }

  /** Sends a ping; whether the server has closed. */
  public boolean pingsInVain() {
    try {
      socket.sendPing(ByteBuffer.allocate(4)).orTimeout(30, TimeUnit.SECONDS).join();
    } catch (CompletionException closed) {
      shownOut = true;
    }
    return shownOut;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Ears implements WebSocket.Listener {
    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      shownOut = true;
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable cause) {
      shownOut = true;
    }
  }
}
