package org.mayday.benchmarks.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mayday.demo.Credentials;
import org.mayday.demo.Loopback;

/** Somebody who signed in with a browser: asks for tickets as the pages do. */
public final class Technician {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OPEN_PORT =
      "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
          + "<openPort xmlns='urn:mayday:operations:1'><platform>%s</platform><port>%d</port>"
          + "</openPort></s:Body></s:Envelope>";

  private final HttpClient http = Loopback.builder().cookieHandler(new CookieManager()).build();
  private final URI mayday;
  private final Credentials who;

  /**
   * Signs in.
   *
   * @param mayday address of the pages, with a slash at the end
   * @throws IOException if the server does not let him
   */
  public Technician(URI mayday, Credentials who) throws IOException, InterruptedException {
    this.mayday = mayday;
    this.who = who;
    String form = page("login.xhtml");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("signin", "signin");
    fields.put("signin:name", who.name());
    fields.put("signin:password", who.password());
    fields.put("signin:submit", "Sign in");
    fields.put("jakarta.faces.ViewState", found(form, "ViewState[^>]* value=\"([^\"]+)\""));
    fields.put("primefaces.nonce", found(form, "name=\"primefaces.nonce\" value=\"([^\"]+)\""));
    post("login.xhtml", fields, false);
  }

  /** A one-time ticket for a console of a PC: a terminal or a screen. */
  public String ticket(String console, UUID platform) throws IOException, InterruptedException {
    String name = console + ".xhtml?uuid=" + platform;
    String page = page(name);
    String command = found(page, "do_ticket *= *function\\(\\) *\\{[^}]*s:[\"']([^\"']+)[\"']");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("jakarta.faces.partial.ajax", "true");
    fields.put("jakarta.faces.source", command);
    fields.put("jakarta.faces.partial.execute", command);
    fields.put("jakarta.faces.partial.render", "told");
    fields.put(command, command);
    fields.put("pc", platform.toString());
    fields.put(console + "Commands", console + "Commands");
    fields.put("jakarta.faces.ViewState", found(page, "ViewState[^>]* value=\"([^\"]+)\""));
    fields.put("primefaces.nonce", found(page, "csp\\.init\\([\"']([^\"']+)"));
    return found(post(name, fields, true), "ticket&#34;:&#34;([^&]+)&");
  }

  /** A one-time ticket for a port of a PC. */
  String portTicket(UUID platform, int port) throws IOException, InterruptedException {
    String login =
        Base64.getEncoder()
            .encodeToString((who.name() + ":" + who.password()).getBytes(StandardCharsets.UTF_8));
    String answer =
        sent(
            request("soap/operations")
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(OPEN_PORT.formatted(platform, port))));
    return found(answer, "secret>([^<]+)<");
  }

  /** Opens a line to the server. */
  public void open(String door, Socket line) {
    http.newWebSocketBuilder()
        .header("Origin", mayday.resolve("/").toString().replaceFirst("/$", ""))
        .buildAsync(URI.create(mayday.resolve(door).toString().replaceFirst("^http", "ws")), line)
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private String page(String name) throws IOException, InterruptedException {
    return sent(request(name).GET());
  }

  private String post(String name, Map<String, String> fields, boolean partial)
      throws IOException, InterruptedException {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(name)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return sent(partial ? request.header("Faces-Request", "partial/ajax") : request);
  }

  private HttpRequest.Builder request(String name) {
    return HttpRequest.newBuilder(mayday.resolve(name)).timeout(PATIENCE);
  }

  private String sent(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpRequest ready = request.build();
    HttpResponse<String> answer = http.send(ready, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IOException(ready.uri().getPath() + " answers HTTP " + answer.statusCode());
    }
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String found(String text, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    if (!matcher.find()) {
      throw new IOException("nothing like " + pattern + " in: " + text);
    }
    return matcher.group(1);
  }
}
