package org.mayday.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.mayday.simulator.fleet.Fleet;

/**
 * The control interface: {@code GET /pcs} lists the fleet, {@code POST /pcs/NAME/VERB} does
 * something to a PC, with one word of the verb's parameters on each line of the body. Answers are
 * plain text.
 *
 * <p>It listens on loopback only, and refuses what a web page could make a browser send.
 */
public final class ControlServer implements AutoCloseable {

  private static final int LARGEST_BODY = 4096;
  private static final String ROOT = "/pcs";

  private final Fleet fleet;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2, ControlServer::thread);

  /**
   * Starts to listen.
   *
   * @param port port on loopback; 0 takes a free one
   * @throws IOException if the port is taken
   */
  public ControlServer(Fleet fleet, int port) throws IOException {
    this.fleet = fleet;
    server = listen(port);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  private static HttpServer listen(int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
    } catch (BindException taken) {
      throw new IOException("port " + port + " of the control interface is taken", taken);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Stops listening and ends its threads. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (foreign(exchange)) {
        answer(exchange, 403, "this interface is not for web pages");
        return;
      }
      String path = exchange.getRequestURI().getPath();
      String method = exchange.getRequestMethod();
      if (path.equals(ROOT) && method.equals("GET")) {
        answer(exchange, 200, list());
      } else if (path.startsWith(ROOT + "/") && method.equals("POST")) {
        perform(exchange, path.substring(ROOT.length() + 1).split("/"));
      } else {
        answer(exchange, 404, "there are GET /pcs and POST /pcs/NAME/VERB");
      }
    }
  }

  private void perform(HttpExchange exchange, String[] parts) throws IOException {
    if (parts.length != 2 || Verbs.of(parts[1]).isEmpty()) {
      answer(exchange, 404, "no such verb; there are " + names());
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      answer(exchange, 413, "too many words");
      return;
    }
    List<String> words =
        Arrays.stream(new String(body, UTF_8).split("\n"))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    try {
      answer(
          exchange, 200, Verbs.of(parts[1]).orElseThrow().action().on(fleet.pc(parts[0]), words));
    } catch (NoSuchElementException unknown) {
      answer(exchange, 404, String.valueOf(unknown.getMessage()));
    } catch (IllegalArgumentException senseless) {
      answer(exchange, 400, String.valueOf(senseless.getMessage()));
    }
  }

  private String list() {
    return fleet.pcs().stream().map(Verbs::row).collect(Collectors.joining("\n"));
  }

  private static String names() {
    return Verbs.ALL.stream().map(Verb::name).collect(Collectors.joining(", "));
  }

  /** A browser names the page that asks, or the name under which it was led here. */
  private static boolean foreign(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String name = host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    return exchange.getRequestHeaders().containsKey("Origin")
        || !List.of("localhost", "127.0.0.1", "[::1]").contains(name);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Thread thread(Runnable action) {
    Thread thread = new Thread(action, "simulator-control");
    thread.setDaemon(true);
    return thread;
  }
}
