package org.mayday.mps.event;

import static java.lang.System.Logger.Level.DEBUG;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.mps.api.FirmwareReport.Kind;

/**
 * One channel that firmware opened: an HTTP server for events, to any path. An event is answered
 * once it was taken; when too much waits, firmware hears 503 and sends it again. What is no HTTP is
 * reported as it came, and the channel closed. No credentials are asked for: the tunnel has
 * authenticated the PC.
 */
final class EventChannel implements ChannelListener {
  private static final System.Logger LOG = System.getLogger(EventChannel.class.getName());

  /** No channel is kept longer than this, so that none is forgotten by a PC. */
  private static final long LONGEST_LIFE = Duration.ofHours(1).toMillis();

  private enum Phase {
    /** It is not known what the firmware speaks. */
    BEGINNING,
    /** It speaks HTTP. */
    HTTP,
    /** What waits is still sent, and nothing read any more. */
    CLOSING
  }

  private final Channel channel;
  private final EventSink sink;
  private final EventContext context;
  private final ReportInbox inbox;
  private final InputBuffer input;
  private final RequestReader reader;
  private final Output output;
  private final long oldAt;
  private Phase phase = Phase.BEGINNING;
  private int held;
  private boolean busy;
  private long deadline;

  EventChannel(Channel channel, EventSink sink, EventContext context, ReportInbox inbox) {
    this.channel = channel;
    this.sink = sink;
    this.context = context;
    this.inbox = inbox;
    this.input = new InputBuffer(context.longestLine());
    this.output = new Output(channel);
    this.reader = new RequestReader(input, context.longestLine(), () -> output.add(Answers.goOn()));
    this.oldAt = context.now() + LONGEST_LIFE;
    this.deadline = context.now() + context.settings().idle().toMillis();
  }

  long deadline() {
    return deadline;
  }

  @Override
  public void data(Channel source, ByteBuffer data) {
    held += data.remaining();
    if (phase != Phase.CLOSING) {
      input.put(data);
    }
    proceed();
  }

  @Override
  public void writable(Channel source) {
    proceed();
  }

  @Override
  public void closed(Channel ended, boolean tunnelEnded) {
    reportIfUnknown();
    sink.ended(this);
  }

  /** Too much time has passed. */
  void timeIsOver() {
    reportIfUnknown();
    if (phase == Phase.HTTP && output.isEmpty() && isReading()) {
      LOG.log(DEBUG, "A request of {0} took too long", this);
      output.add(Answers.refused(408));
      output.flush();
    }
    end();
  }

  // ---- reading and answering

  private void proceed() {
    boolean answered = false;
    while (phase != Phase.CLOSING && output.flush()) {
      if (phase == Phase.BEGINNING && !begin()) {
        break;
      }
      EventRequest request = phase == Phase.HTTP ? next() : null;
      if (request == null) {
        break;
      }
      answer(request);
      answered = true;
    }
    output.flush();
    giveCreditBack();
    if (phase == Phase.CLOSING && output.isEmpty()) {
      end();
    } else {
      plan(answered);
    }
  }

  /** Finds out what the firmware speaks; returns false while that is not known. */
  private boolean begin() {
    switch (FirstBytes.of(input, context.longestLine())) {
      case HTTP -> phase = Phase.HTTP;
      case OTHER -> reportIfUnknown();
      default -> {
        return false;
      }
    }
    return true;
  }

  private @Nullable EventRequest next() {
    try {
      return reader.next();
    } catch (RefusedRequest e) {
      LOG.log(DEBUG, "A request of {0} is refused by {1}: {2}", this, e.status(), e.getMessage());
      refuse(e.status());
      return null;
    }
  }

  private void answer(EventRequest request) {
    if (!inbox.take(Kind.HTTP_EVENT, target(), request.contentType(), request.body())) {
      refuse(503);
      return;
    }
    boolean keepAlive = request.keepAlive() && context.now() < oldAt;
    EventEnvelope envelope = EventEnvelope.of(request.body());
    output.add(
        envelope.acknowledge()
            ? Answers.taken(Acknowledgement.of(envelope), keepAlive)
            : Answers.taken(keepAlive));
    if (!keepAlive) {
      stopReading();
    }
  }

  private void refuse(int status) {
    output.add(Answers.refused(status));
    stopReading();
  }

  private void reportIfUnknown() {
    if (phase == Phase.BEGINNING && input.hasData()) {
      inbox.take(Kind.UNKNOWN, target(), "", input.takeAll());
      stopReading();
    }
  }

  private void stopReading() {
    phase = Phase.CLOSING;
    input.takeAll();
  }

  // ---- credit, time and end

  private void giveCreditBack() {
    int used = held - input.length();
    held -= used;
    channel.release(used);
  }

  private boolean isReading() {
    return reader.isReading() || input.hasData();
  }

  private void plan(boolean answered) {
    boolean before = busy;
    busy = isReading() || !output.isEmpty();
    if (!busy) {
      deadline = context.now() + context.settings().idle().toMillis();
    } else if (answered || !before) {
      deadline = context.now() + context.settings().request().toMillis();
    }
  }

  private void end() {
    channel.close();
    sink.ended(this);
  }

  private String target() {
    return channel.target().host() + ":" + channel.target().port();
  }

  @Override
  public String toString() {
    return "firmware's channel to " + target();
  }
}
