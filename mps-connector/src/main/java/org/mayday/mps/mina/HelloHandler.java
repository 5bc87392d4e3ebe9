package org.mayday.mps.mina;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.UUID;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.AttributeKey;
import org.apache.mina.core.session.IoSession;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.HelloQuota;
import org.mayday.mps.admission.Pass;
import org.mayday.mps.api.SetupHello;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.hello.HelloMessage;
import org.mayday.mps.hello.HelloReader;
import org.mayday.mps.hello.MalformedHelloException;
import org.mayday.mps.tunnel.BogusUuids;
import org.mayday.mps.tunnel.TunnelContext;

/** Takes one hello of each connection, and ends it; nothing is ever answered. */
final class HelloHandler extends IoHandlerAdapter {
  private static final System.Logger LOG = System.getLogger(HelloHandler.class.getName());
  private static final AttributeKey ENTRY = new AttributeKey(HelloHandler.class, "entry");

  private final TunnelContext context;
  private final HelloQuota quota;

  HelloHandler(TunnelContext context, HelloQuota quota) {
    this.context = context;
    this.quota = quota;
  }

  /** A connection was let in. */
  void enter(IoSession session, InetSocketAddress peer, Pass pass) {
    session.setAttribute(
        ENTRY, new Entry(peer, pass, new HelloReader(), context.ticker().getAsLong()));
  }

  private static @Nullable Entry entry(IoSession session) {
    return session.getAttribute(ENTRY) instanceof Entry entry ? entry : null;
  }

  @Override
  public void messageReceived(IoSession session, Object message) {
    Entry entry = entry(session);
    if (entry == null || session.isClosing() || !(message instanceof IoBuffer bytes)) {
      return;
    }
    try {
      HelloMessage hello = entry.reader().take(bytes.buf());
      if (hello != null) {
        session.closeNow();
        take(entry, hello);
      }
    } catch (MalformedHelloException e) {
      refuse(entry, Reason.PROTOCOL_ERROR, e.getMessage(), null);
      session.closeNow();
    }
  }

  private void take(Entry entry, HelloMessage hello) {
    if (BogusUuids.contains(hello.platform())) {
      refuse(entry, Reason.BOGUS_PLATFORM, "a hello with a UUID that is none", hello.platform());
    } else if (!quota.allows(entry.peer().getAddress())) {
      refuse(entry, Reason.BUSY, "too many hellos of the address", hello.platform());
    } else {
      context
          .events()
          .greeted(
              new SetupHello(
                  UUID.randomUUID(),
                  hello.platform(),
                  entry.peer().getAddress(),
                  hello.passwordSet(),
                  hello.version(),
                  hello.attempt(),
                  hello.keyId(),
                  hello.hashes(),
                  context.clock().instant()));
    }
  }

  private void refuse(Entry entry, Reason reason, String words, @Nullable UUID platform) {
    context
        .refusals()
        .report(
            new TunnelRefused(
                entry.peer(),
                Stage.VERSION,
                reason,
                words,
                platform,
                null,
                context.clock().instant()));
  }

  /** Ends a connection whose hello takes too long. */
  void endIfSlow(IoSession session, long deadlineMillis) {
    Entry entry = entry(session);
    if (entry != null
        && !session.isClosing()
        && context.ticker().getAsLong() - entry.since() > deadlineMillis) {
      session.closeNow();
      refuse(entry, Reason.DEADLINE, "a hello that did not come in time", null);
    }
  }

  @Override
  public void exceptionCaught(IoSession session, Throwable cause) {
    if (cause instanceof IOException) {
      LOG.log(DEBUG, "A connection of the hello listener ends: {0}", cause.getMessage());
    } else {
      LOG.log(WARNING, "A connection of the hello listener ends by an error", cause);
    }
    session.closeNow();
  }

  @Override
  public void sessionClosed(IoSession session) {
    Entry entry = entry(session);
    if (entry != null) {
      entry.pass().leave();
    }
  }

  /** What is known of a connection. */
  private record Entry(InetSocketAddress peer, Pass pass, HelloReader reader, long since) {}
}
