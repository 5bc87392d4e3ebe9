package org.mayday.acceptance.soap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A console, or a webhook, that listens on this machine for what it is told. */
public final class Subscriber implements AutoCloseable {
  /** A way to answer: the listener takes the message and says nothing more. */
  public static final Answer HANGS = new Answer(0, "");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile Function<Got, Answer> manner = message -> new Answer(200, "");

  /** What came. */
  public record Got(String id, String timestamp, String signature, String type, String body) {
    /** As XML. */
    public Xml xml() {
      return Xml.parse(body);
    }

    /** Whether it names this word. */
    public boolean names(Object word) {
      return body.contains(word.toString());
    }
  }

  /** How it is answered. */
  public record Answer(int status, String body) {}

  private Subscriber(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::hear);
    server.setExecutor(threads);
    server.start();
  }

  /** One at any port. */
  public static Subscriber open() throws IOException {
    return new Subscriber(0);
  }

  /** One at a port. */
  public static Subscriber openAt(int port) throws IOException {
    return new Subscriber(port);
  }

  /** The port at which it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Answers so from now on. */
  public Subscriber answers(Function<Got, Answer> how) {
    manner = how;
    return this;
  }

  /** Where it listens. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
  }

  /** All that came and names this word, whatever was answered. */
  public List<Got> about(Object word) {
    return got.stream().filter(one -> one.names(word)).toList();
  }

  private void hear(HttpExchange exchange) throws IOException {
    Got message =
        new Got(
            header(exchange, "webhook-id"),
            header(exchange, "webhook-timestamp"),
            header(exchange, "webhook-signature"),
            header(exchange, "Content-Type"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    got.add(message);
    Answer answer = manner.apply(message);
    if (answer == HANGS) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
