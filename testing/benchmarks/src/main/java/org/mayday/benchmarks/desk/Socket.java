package org.mayday.benchmarks.desk;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket whose texts are kept and whose bytes are counted, or not read any more. */
public abstract class Socket implements WebSocket.Listener, AutoCloseable {
  private static final int LARGEST = 128 * 1024;

  private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteBuffer message = ByteBuffer.allocate(LARGEST);
  private CompletableFuture<WebSocket> said = new CompletableFuture<>();
  private volatile @Nullable WebSocket open;
  private volatile boolean stopped;

  /** A binary message came; called by one thread at a time. */
  abstract void came(ByteBuffer whole);

  /** Says something, after what was said before. */
  public final synchronized void say(String words) {
    said = said.thenCompose(open -> open.sendText(words, true));
  }

  /** Sends something, after what was said before. */
  final synchronized void send(ByteBuffer bytes) {
    said = said.thenCompose(open -> open.sendBinary(bytes, true));
  }

  /** The next text that begins so; what comes before it is dropped. */
  public final String told(String beginning) throws InterruptedException {
    for (String next = poll(); next != null; next = poll()) {
      if (next.startsWith(beginning)) {
        return next;
      }
      if (next.contains("\"ended\"")) {
        throw new IllegalStateException(next);
      }
    }
    throw new IllegalStateException("nothing is told that begins with " + beginning);
  }

  private @Nullable String poll() throws InterruptedException {
    return texts.poll(60, TimeUnit.SECONDS);
  }

  /** Reads nothing more, as a browser whose tab sleeps. */
  public final void stop() {
    stopped = true;
  }

  @Override
  public final void onOpen(WebSocket socket) {
    open = socket;
    ready(socket);
    socket.request(1);
  }

  @Override
  public final @Nullable CompletionStage<?> onText(
      WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      texts.add(text.toString());
      text.setLength(0);
    }
    more(from);
    return null;
  }

  @Override
  public final @Nullable CompletionStage<?> onBinary(
      WebSocket from, ByteBuffer part, boolean last) {
    message.put(part);
    if (last) {
      came(message.flip());
      message.clear();
    }
    more(from);
    return null;
  }

  private synchronized void ready(WebSocket socket) {
    said.complete(socket);
  }

  private void more(WebSocket from) {
    if (!stopped) {
      from.request(1);
    }
  }

  @Override
  public final void close() {
    WebSocket socket = open;
    if (socket != null) {
      socket.abort();
    }
  }
}
