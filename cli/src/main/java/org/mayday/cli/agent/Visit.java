package org.mayday.cli.agent;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mayday.relay.Frame;
import org.mayday.relay.Frame.Kind;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Notice;

/** One line to Mayday: relays what it is told to, until Mayday says how it ended. */
final class Visit implements WebSocket.Listener, LocalChannel.Line {
  private static final int LONGEST_NOTICE = 4_096;
  private static final long PATIENCE = 30;

  private final int lmsPort;
  private final Consumer<String> told;
  private final CompletableFuture<Notice> end = new CompletableFuture<>();
  private final @Nullable LocalChannel[] channels = new LocalChannel[Frame.MOST_CHANNELS];
  private final StringBuilder text = new StringBuilder();
  private final ByteBuffer binary = ByteBuffer.allocate(Frame.LARGEST);
  private volatile @Nullable WebSocket socket;

  /**
   * A line that is not open yet.
   *
   * @param lmsPort port of LMS; that with TLS is the next
   * @param told hears what Mayday says meanwhile
   */
  Visit(int lmsPort, Consumer<String> told) {
    this.lmsPort = lmsPort;
    this.told = told;
  }

  /** How it ended; LATER if the line broke. */
  CompletableFuture<Notice> end() {
    return end;
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
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

  private void heard(Notice notice) {
    if (notice.kind() == Notice.Kind.STEP) {
      told.accept(notice.sentence());
    } else {
      end.complete(notice);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
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

  private void heard(Frame frame) throws MalformedFrameException {
    LocalChannel channel = channels[frame.channel()];
    if (frame.kind() == Kind.OPEN || frame.kind() == Kind.OPEN_TLS) {
      if (channel != null && !channel.isOver()) {
        throw new MalformedFrameException("a channel that is open is opened");
      }
      int port = frame.kind() == Kind.OPEN ? lmsPort : lmsPort + 1;
      LocalChannel opened = new LocalChannel(frame.channel(), port, this);
      channels[frame.channel()] = opened;
      opened.open();
    } else if (channel != null) {
      channel.heard(frame); // one that is over takes it and does nothing
    }
  }

  @Override
  public void onError(WebSocket from, Throwable cause) {
    broken(String.valueOf(cause.getMessage()));
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    broken("Mayday has ended it");
    return null;
  }

  private void broken(@Nullable String why) {
    end.complete(new Notice(Notice.Kind.LATER, "The line to Mayday broke: " + why + "."));
  }

  @Override
  public void send(Frame frame) {
    said(open -> open.sendBinary(frame.encoded(), true));
  }

  /** Says a text. */
  void say(String words) {
    said(open -> open.sendText(words, true));
  }

  /** One at a time, as the WebSocket of Java wants it. */
  private synchronized void said(Function<WebSocket, CompletableFuture<WebSocket>> message) {
    WebSocket open = socket;
    if (open == null || end.isDone()) {
      return;
    }
    try {
      message.apply(open).get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      broken(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      broken("interrupted");
    }
  }

  /** Ends what is still open. */
  void close() {
    broken("it is closed");
    for (LocalChannel channel : channels) {
      if (channel != null) {
        channel.close();
      }
    }
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
