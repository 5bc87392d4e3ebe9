package org.mayday.cli.line;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.soap.Refusal;
import org.mayday.relay.Frame;
import org.mayday.relay.Line;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Notice;

/** One WebSocket to Mayday; it ends once, with a notice why. Thread-safe. */
public abstract class ServerLine implements WebSocket.Listener, Line {
  private static final int LONGEST_NOTICE = 4_096;
  private static final long PATIENCE = 30;
  private static final long PARTING = 1;
  private static final Duration ALIVE = Duration.ofSeconds(20);

  /** Signs of life without an answer, after which nobody is there. */
  private static final int UNANSWERED = 3;

  private final Duration alive;
  private final AtomicInteger unanswered = new AtomicInteger();
  private final CompletableFuture<Notice> end = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteBuffer binary = ByteBuffer.allocate(Frame.LARGEST);
  private volatile @Nullable WebSocket socket;

  /** A line that gives signs of life often enough for Mayday. */
  protected ServerLine() {
    this(ALIVE);
  }

  /**
   * A line.
   *
   * @param alive time between signs of life
   */
  ServerLine(Duration alive) {
    this.alive = alive;
  }

  /** Mayday says how it stands. */
  protected abstract void heard(Notice notice);

  /**
   * Something of a channel.
   *
   * @throws MalformedFrameException if Mayday may not say that
   */
  protected abstract void heard(Frame frame) throws MalformedFrameException;

  /** Ends the channels that are still open. */
  protected abstract void cut();

  /** How it ended; LATER if the line broke. */
  public final CompletableFuture<Notice> end() {
    return end;
  }

  /**
   * Waits for the end, and tells Mayday meanwhile that there is still somebody. A server that has
   * lost its power or its network says no end; what it does not answer tells it.
   *
   * @throws Refusal if it is interrupted
   */
  public final Notice awaitEnd() throws Refusal {
    try {
      while (true) {
        try {
          return end.get(alive.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
          giveSign();
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("an end is a notice", e);
    } catch (InterruptedException e) {
      throw Refusal.interrupted(e);
    }
  }

  private void giveSign() {
    if (unanswered.incrementAndGet() > UNANSWERED) {
      broken("Mayday does not answer any more");
      return;
    }
    say("alive");
    try {
      sent(open -> open.sendPing(ByteBuffer.allocate(0)));
    } catch (IOException gone) {
      broken(gone.getMessage());
    }
  }

  @Override
  public final @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer nothing) {
    unanswered.set(0);
    from.request(1);
    return null;
  }

  @Override
  public final void onOpen(WebSocket opened) {
    socket = opened;
    opened.request(1);
  }

  @Override
  public final @Nullable CompletionStage<?> onText(
      WebSocket from, CharSequence part, boolean last) {
    if (text.length() + part.length() > LONGEST_NOTICE) {
      broken("Mayday says more than it may");
      return null;
    }
    text.append(part);
    if (last) {
      try {
        heard(Notice.of(text.toString()));
      } catch (MalformedFrameException e) {
        broken(e.getMessage());
      }
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public final @Nullable CompletionStage<?> onBinary(
      WebSocket from, ByteBuffer part, boolean last) {
    if (part.remaining() > binary.remaining()) {
      broken("Mayday sends more than it may");
      return null;
    }
    binary.put(part);
    if (last) {
      try {
        heard(Frame.decoded(binary.flip()));
      } catch (MalformedFrameException e) {
        broken(e.getMessage());
      }
      binary.clear();
    }
    from.request(1);
    return null;
  }

  @Override
  public final void onError(WebSocket from, Throwable cause) {
    broken(cause.getMessage() == null ? "it was cut" : cause.getMessage());
  }

  @Override
  public final @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    broken("Mayday has ended it");
    return null;
  }

  private void broken(@Nullable String why) {
    end.complete(new Notice(Notice.Kind.LATER, "The line to Mayday broke: " + why + "."));
  }

  @Override
  public final void send(ByteBuffer message) throws IOException {
    sent(open -> open.sendBinary(message, true));
  }

  @Override
  public final void say(String words) {
    try {
      sent(open -> open.sendText(words, true));
    } catch (IOException gone) {
      broken(gone.getMessage());
    }
  }

  /** One at a time, as the WebSocket of Java wants it. */
  private synchronized void sent(Function<WebSocket, CompletableFuture<WebSocket>> message)
      throws IOException {
    WebSocket open = socket;
    if (open == null || end.isDone()) {
      throw new IOException("it is over");
    }
    try {
      message.apply(open).get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      broken(e instanceof TimeoutException ? "Mayday takes nothing any more" : "it was cut");
      throw new IOException("the line to Mayday is broken", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      broken("interrupted");
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public final void close() {
    broken("it is closed");
    cut();
    WebSocket open = socket;
    if (open != null) {
      open.sendClose(WebSocket.NORMAL_CLOSURE, "over")
          .orTimeout(PARTING, TimeUnit.SECONDS)
          .exceptionally(gone -> open)
          .join();
      open.abort();
    }
  }
}
