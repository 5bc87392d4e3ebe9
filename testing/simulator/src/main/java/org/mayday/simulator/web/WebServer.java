package org.mayday.simulator.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.personality.TunnelHabits;
import org.mayday.simulator.platform.Mischief;
import org.mayday.simulator.platform.Provisioning;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Tls;
import org.mayday.simulator.platform.Visitor;
import org.mayday.simulator.platform.Visitor.Entrance;
import org.mayday.simulator.web.DigestGuard.Verdict;
import org.mayday.simulator.web.WebContent.Page;

/** The web server of one PC; each channel to it is a conversation. */
public final class WebServer {

  private static final int FAILURES_PER_RECORD = 10;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final String REFUSAL =
      """
      <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">\r
      <html><head><title>401 - Unauthorized</title>\r
      <meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>\r
      <body><h1>Log on failed</h1>\r
      <p>Incorrect user name or password, or user account temporarily locked.</p></body></html>\r
      """;

  private final SimulatedPc pc;
  private final DigestGuard guard;
  private final WebContent content;
  private @Nullable FirmwareCertificate certificate;
  private Optional<Tls.Credential> shown = Optional.empty();
  private final AtomicInteger failures = new AtomicInteger();

  /** Builds the server of a PC. */
  public WebServer(SimulatedPc pc, WebContent content) {
    this.pc = pc;
    this.content = content;
    guard =
        new DigestGuard(pc.identity().realm(), pc.accounts(), pc.personality().web(), pc.clock());
  }

  /** How many requests had a wrong user name or password. */
  public int wrongPasswords() {
    return failures.get();
  }

  /** Begins the conversation on a new channel to port 16992. */
  public Conversation open(Outlet outlet) {
    return open(outlet, Entrance.TUNNEL);
  }

  /** Begins the conversation on a new connection to port 16992. */
  public Conversation open(Outlet outlet, Entrance entrance) {
    return new Exchange(outlet, entrance);
  }

  /** Begins the conversation on a new channel to port 16993. */
  public Conversation openTls(Outlet outlet) {
    return openTls(outlet, Entrance.TUNNEL);
  }

  /**
   * Begins the conversation on a new connection to port 16993. A setup server must show the
   * certificate by which it may set up, others one if the firmware was told to ask for it.
   */
  public Conversation openTls(Outlet outlet, Entrance entrance) {
    return openTls(outlet, entrance, false);
  }

  /**
   * The same.
   *
   * @param old whether a release that really spoke TLS 1.0 or 1.1 only does so
   */
  public Conversation openTls(Outlet outlet, Entrance entrance, boolean old) {
    if (pc.mischief().tlsBroken()) {
      return bytes -> outlet.close();
    }
    return secured(outlet, entrance, old, inner -> new Exchange(inner, entrance));
  }

  /** TLS as the firmware speaks it now, around the conversation of any of its ports. */
  public Conversation secured(
      Outlet outlet, Entrance entrance, Function<Outlet, Conversation> service) {
    return secured(outlet, entrance, false, service);
  }

  private Conversation secured(
      Outlet outlet, Entrance entrance, boolean old, Function<Outlet, Conversation> service) {
    boolean setup = entrance == Entrance.SETUP;
    SetupTrust trust = setup ? new SetupTrust(pc.provisioning()) : null;
    TunnelHabits habits = pc.personality().tunnel();
    SSLEngine engine =
        old && !habits.oldTls().isEmpty()
            ? certificate().oldEngine(trust, habits.oldTls())
            : certificate()
                .engine(trust, setup || habits.oldTls().isEmpty() ? habits.tls() : habits.oldTls());
    engine.setNeedClientAuth(setup || entrance != Entrance.LOCAL && pc.tls().mode().mutual());
    return new TlsConversation(engine, outlet, service);
  }

  /** The certificate of port 16993 now; made when it is first asked for. */
  public synchronized FirmwareCertificate certificate() {
    Optional<Tls.Credential> now = pc.tls().mode().credential();
    if (certificate == null || !shown.equals(now)) {
      certificate =
          now.map(FirmwareCertificate::new)
              .orElseGet(() -> new FirmwareCertificate(pc.name(), pc.uuid()));
      shown = now;
    }
    return certificate;
  }

  private final class Exchange implements Conversation {

    private final Outlet outlet;
    private final Entrance entrance;
    private final HttpReader reader = new HttpReader();
    private boolean over;

    Exchange(Outlet outlet, Entrance entrance) {
      this.outlet = outlet;
      this.entrance = entrance;
    }

    @Override
    public void received(byte[] bytes) {
      over = over || isMute();
      if (over) {
        return;
      }
      reader.add(bytes);
      try {
        Optional<HttpRequest> request = reader.next();
        while (request.isPresent() && !over) {
          answer(request.get());
          request = reader.next();
        }
      } catch (HttpReader.BadRequestException bad) {
        outlet.write(plain(bad.status() + " " + bad.getMessage(), ""));
        finish();
      }
    }

    private void answer(HttpRequest request) {
      Verdict verdict = judge(request, entrance);
      if (verdict != Verdict.WELCOME) {
        count(verdict);
        String challenge = "WWW-Authenticate: " + guard.challenge(verdict) + "\r\n";
        outlet.write(plain("401 Unauthorized", challenge));
        finish();
        return;
      }
      Page page = page(request, entrance);
      if (isMute()) {
        over = true;
        return;
      }
      byte[] answer =
          chunked(
              pc.mischief()
                  .takeHostile()
                  .map(what -> new Page(200, page.contentType(), HostileAnswer.of(what)))
                  .orElse(page));
      Optional<Mischief.Cut> cut = pc.mischief().takeCut();
      if (cut.isPresent()) {
        outlet.write(Arrays.copyOf(answer, Math.min(cut.get().bytes(), answer.length)));
        over = true;
        end(cut.get().tunnel());
        return;
      }
      outlet.write(answer);
      if (request.wantsClose()) {
        finish();
      }
    }

    /** The tunnel keeps silent by itself, and hears later what came meanwhile. */
    private boolean isMute() {
      return entrance != Entrance.TUNNEL && pc.mischief().silent();
    }

    private void end(boolean tunnel) {
      if (tunnel) {
        outlet.cut();
      } else {
        outlet.close();
      }
    }

    private void finish() {
      over = true;
      outlet.close();
    }
  }

  /** Before it is set up, only software on the PC and a setup server come in. */
  private Verdict judge(HttpRequest request, Entrance entrance) {
    Provisioning.State state = pc.provisioning().state();
    if (entrance == Entrance.SETUP) {
      boolean free = state == Provisioning.State.IN && !pc.personality().setup().challenged();
      return free ? Verdict.WELCOME : guard.judge(request, false);
    }
    boolean local = entrance == Entrance.LOCAL;
    Verdict verdict = guard.judge(request, local);
    boolean open =
        state == Provisioning.State.POST
            || local && DigestGuard.user(request).equals(Visitor.SYSTEM);
    return verdict == Verdict.WELCOME && !open ? Verdict.WRONG : verdict;
  }

  private Page page(HttpRequest request, Entrance entrance) {
    synchronized (pc.monitor()) {
      pc.provisioning().visitor(new Visitor(DigestGuard.user(request), entrance));
      return content.answer(request);
    }
  }

  private void count(Verdict verdict) {
    if (verdict == Verdict.WRONG && failures.incrementAndGet() % FAILURES_PER_RECORD == 0) {
      pc.eventLog().note(Kind.AUTHENTICATION_FAILED);
    }
  }

  private byte[] plain(String status, String headers) {
    String head =
        "HTTP/1.1 %s\r\n%sContent-Type: text/html\r\nServer: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(
                status, headers, pc.personality().serverHeader(), REFUSAL.getBytes(UTF_8).length);
    return (head + REFUSAL).getBytes(UTF_8);
  }

  private byte[] chunked(Page page) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String status =
        switch (page.status()) {
          case 200 -> "200 OK";
          case 400 -> "400 Bad Request";
          case 404 -> "404 Not Found";
          default -> page.status() + " Internal Server Error";
        };
    String head =
        "HTTP/1.1 %s\r\nDate: %s\r\nServer: %s\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
            .formatted(
                status,
                HTTP_DATE.format(pc.clock().now()),
                pc.personality().serverHeader(),
                page.contentType());
    out.writeBytes(head.getBytes(ISO_8859_1));
    byte[] body = page.text().getBytes(UTF_8);
    int size = pc.personality().web().chunk();
    for (int at = 0; at < body.length; at += size) {
      int length = Math.min(size, body.length - at);
      out.writeBytes("%04X\r\n".formatted(length).getBytes(ISO_8859_1));
      out.write(body, at, length);
      out.writeBytes("\r\n".getBytes(ISO_8859_1));
    }
    out.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
    return out.toByteArray();
  }
}
