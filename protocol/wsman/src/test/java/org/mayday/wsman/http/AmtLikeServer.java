package org.mayday.wsman.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A web server with the manners of AMT's: Digest only, a 401 in HTML that closes, chunked answers
 * with zero-padded upper-case sizes and borders inside words. Each request may meet another
 * behaviour, in the order in which they were queued.
 */
final class AmtLikeServer implements Closeable {
  static final String USER = "admin";
  static final String PASSWORD = "P@ssw0rd-of-tern";

  private static final int CHUNK = 0x2F;

  private final ServerSocket listener;
  private final Nonces nonces = new Nonces();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Behaviour> behaviours = new LinkedBlockingQueue<>();
  final AtomicInteger connections = new AtomicInteger();
  final AtomicInteger challenges = new AtomicInteger();
  final AtomicInteger wrongPasswords = new AtomicInteger();
  final AtomicInteger answers = new AtomicInteger();
  final AtomicInteger underWay = new AtomicInteger();
  final AtomicInteger mostUnderWay = new AtomicInteger();
  final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

  /** What a request meets after it was signed properly. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  /** A request as it came. */
  record Request(String line, Map<String, String> headers, String body) {}

  AmtLikeServer() throws IOException {
    this(ServerSocketFactory.getDefault());
  }

  AmtLikeServer(ServerSocketFactory sockets) throws IOException {
    listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "amt-like");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  AmtLikeServer next(Behaviour behaviour) {
    behaviours.add(behaviour);
    return this;
  }

  /** From now on no nonce that was given is known any more. */
  void forgetNonces() {
    nonces.forget();
  }

  void closeConnections() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (answer(read(in), out)) {
        out.flush();
      }
      out.flush();
    } catch (IOException | InterruptedException ended) {
      // the client went away, or the behaviour cut the connection
    } finally {
      open.remove(socket);
    }
  }

  private boolean answer(Request request, OutputStream out)
      throws IOException, InterruptedException {
    requests.add(request);
    String authorization = request.headers().get("authorization");
    if (authorization == null) {
      challenges.incrementAndGet();
      challenge(out, false);
      return false;
    }
    switch (nonces.check(authorization)) {
      case WRONG_PASSWORD -> {
        wrongPasswords.incrementAndGet();
        challenge(out, false);
        return false;
      }
      case STALE -> {
        challenge(out, true);
        return false;
      }
      default -> {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        // counted before the client can have the answer and look at the count
        answers.incrementAndGet();
        try {
          Behaviour behaviour = behaviours.poll();
          (behaviour == null ? echo() : behaviour).answer(request, out);
        } catch (IOException unanswered) {
          answers.decrementAndGet();
          throw unanswered;
        } finally {
          underWay.decrementAndGet();
        }
        return true;
      }
    }
  }

  /** The 401 of AMT. */
  void challenge(OutputStream out, boolean stale) throws IOException {
    String html = "<html><body><h1>401 Unauthorized</h1></body></html>";
    String head =
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\""
            + Nonces.REALM
            + "\", nonce=\""
            + nonces.fresh()
            + "\",stale=\""
            + stale
            + "\",qop=\"auth\"\r\nContent-Type: text/html\r\nServer: AMT\r\nContent-Length: "
            + html.length()
            + "\r\nConnection: close\r\n\r\n";
    out.write((head + html).getBytes(StandardCharsets.UTF_8));
  }

  /** Answers with the request's own body. */
  static Behaviour echo() {
    return (request, out) -> chunked(out, request.body());
  }

  /** Answers with this text, in small chunks. */
  static void chunked(OutputStream out, String text) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(ascii(OK + "Transfer-Encoding: chunked\r\n\r\n"));
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < body.length; at += CHUNK) {
      int length = Math.min(CHUNK, body.length - at);
      all.writeBytes(ascii("%04X\r\n".formatted(length)));
      all.write(body, at, length);
      all.writeBytes(ascii("\r\n"));
    }
    all.writeBytes(ascii("0000\r\n\r\n"));
    out.write(all.toByteArray());
  }

  static final String OK =
      "HTTP/1.1 200 OK\r\nServer: AMT\r\nContent-Type: application/soap+xml; charset=UTF-8\r\n";

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static Request read(InputStream in) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(line, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    closeConnections();
  }
}
