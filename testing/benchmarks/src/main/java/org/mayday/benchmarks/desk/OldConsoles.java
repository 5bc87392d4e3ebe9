package org.mayday.benchmarks.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.benchmarks.figures.Latencies;
import org.mayday.benchmarks.figures.Reading;
import org.mayday.demo.Credentials;

/** Consoles that know proxies only: streams of PCs through SOCKS, requests through HTTP. */
public final class OldConsoles {
  private static final int STREAM = 16994;
  private static final int BUFFER = 65_536;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Credentials who;
  private final Gauge server;
  private final AtomicLong bytes = new AtomicLong();

  /** Consoles that sign in like this, and what they cost the server. */
  public OldConsoles(Credentials who, Gauge server) {
    this.who = who;
    this.server = server;
  }

  /** One connection to each PC through the SOCKS proxy, read as fast as it goes. */
  public String stream(InetSocketAddress socks, List<UUID> pcs, int seconds)
      throws IOException, InterruptedException {
    Authenticator.setDefault(login());
    List<Socket> open = new ArrayList<>();
    for (UUID pc : pcs) {
      Socket socket = new Socket(new Proxy(Proxy.Type.SOCKS, socks));
      socket.connect(InetSocketAddress.createUnresolved(pc.toString(), STREAM));
      open.add(socket);
      new Thread(() -> drain(socket), "console").start();
    }
    TimeUnit.SECONDS.sleep(seconds); // until the server has compiled it
    Reading before = server.read();
    long first = bytes.get();
    TimeUnit.SECONDS.sleep(seconds);
    Reading after = server.read();
    long streamed = bytes.get() - first;
    for (Socket socket : open) {
      socket.close();
    }
    return pcs.size() + " streams, " + after.flowSince(before, streamed);
  }

  private void drain(Socket socket) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = socket.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        bytes.addAndGet(count);
      }
    } catch (IOException closed) {
      // the run is over
    }
  }

  /** One request after another to each PC in turn, through the HTTP proxy. */
  public String ask(InetSocketAddress http, List<UUID> pcs, int seconds)
      throws IOException, InterruptedException {
    HttpClient console =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(http))
            .build();
    ask(console, pcs, seconds); // until the server has compiled it
    Reading before = server.read();
    Latencies latencies = ask(console, pcs, seconds);
    Reading after = server.read();
    return "%s, %.2f ms server CPU each"
        .formatted(latencies, after.cpuSince(before) / Math.max(1, latencies.count()));
  }

  private Latencies ask(HttpClient console, List<UUID> pcs, int seconds)
      throws IOException, InterruptedException {
    Latencies latencies = new Latencies();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (int i = 0; System.nanoTime() < end; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + pcs.get(i % pcs.size()) + ":16992/wsman"))
              .timeout(PATIENCE)
              .header("Proxy-Authorization", basic())
              .header("Authorization", "Digest of a console that has signed on")
              .POST(HttpRequest.BodyPublishers.ofString("<MessageID>" + i + "</MessageID>"))
              .build();
      long start = System.nanoTime();
      HttpResponse<String> answer = console.send(request, HttpResponse.BodyHandlers.ofString());
      latencies.note(System.nanoTime() - start);
      if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("the proxy answers " + answer.statusCode() + " " + answer.body());
      }
    }
    return latencies;
  }

  private String basic() {
    byte[] login = (who.name() + ":" + who.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(login);
  }

  private Authenticator login() {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(who.name(), who.password().toCharArray());
      }
    };
  }
}
