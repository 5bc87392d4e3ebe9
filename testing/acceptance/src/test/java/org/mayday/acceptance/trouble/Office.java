package org.mayday.acceptance.trouble;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.simulator.platform.Credentials;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.wire.MpsTrust;

/** The first administrator at work: by SOAP, and reading pages as a browser without scripts. */
final class Office {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern ACTION =
      Pattern.compile("<form id=\"signin\"[^>]*action=\"([^\"]*)\"");
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  private final RoughInstallation installation;
  private final HttpClient http;

  Office(RoughInstallation installation) {
    this.installation = installation;
    try {
      http =
          HttpClient.newBuilder()
              .sslContext(MpsTrust.anybody())
              .cookieHandler(new CookieManager())
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(LIMIT)
              .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- SOAP

  void register(PcIdentity pc) {
    register(
        element("uuid", pc.uuid())
            + element("name", pc.name())
            + element("mpsUsername", pc.mps().user())
            + element("mpsPassword", pc.mps().password())
            + element("amtUsername", pc.amt().user())
            + element("amtPassword", pc.amt().password()));
  }

  /** Registers a PC whose firmware Mayday cannot log in to, so that it never asks it anything. */
  void registerWithoutAmt(UUID uuid, Credentials mps) {
    register(
        element("uuid", uuid)
            + element("name", "pc-" + uuid)
            + element("mpsUsername", mps.user())
            + element("mpsPassword", mps.password()));
  }

  private void register(String platform) {
    ask(
        "fleet",
        "<t:registerPlatform><t:platform>" + platform + "</t:platform></t:registerPlatform>");
  }

  /** Registers many PCs at once. */
  void importCsv(String csv) {
    String answer =
        ask("fleet", "<t:importPlatforms>" + element("csv", csv) + "</t:importPlatforms>");
    if (!Answer.all(answer, "error").isEmpty()) {
      throw new IllegalStateException(answer);
    }
  }

  /** How many PCs with a tag the desk believes to be connected. */
  int connected(String tag) {
    String query = element("connected", true) + element("tag", tag) + element("limit", 1);
    String answer =
        ask("fleet", "<t:findPlatforms><t:query>" + query + "</t:query></t:findPlatforms>");
    return Integer.parseInt(Answer.text(answer, "total"));
  }

  void enable(UUID pc, boolean enabled) {
    ask(
        "fleet",
        "<t:setPlatformEnabled>"
            + element("uuid", pc)
            + element("enabled", enabled)
            + "</t:setPlatformEnabled>");
  }

  /** Whether the desk believes that a PC is connected. */
  boolean seesConnected(UUID pc) {
    String answer = ask("fleet", "<t:getPlatform>" + element("uuid", pc) + "</t:getPlatform>");
    return Boolean.parseBoolean(Answer.text(answer, "connected"));
  }

  /** All calls of a PC, newest first, each as the XML of its element. */
  List<Answer> callsOf(UUID pc) {
    String answer = ask("calls", "<t:listCalls><t:limit>500</t:limit></t:listCalls>");
    return Answer.all(answer, "call").stream()
        .filter(call -> call.text("platform").equals(pc.toString()))
        .toList();
  }

  Answer call(String id) {
    return Answer.all(ask("calls", "<t:getCall>" + element("id", id) + "</t:getCall>"), "call")
        .get(0);
  }

  void accept(String call) {
    ask("calls", "<t:acceptCall>" + element("id", call) + "</t:acceptCall>");
  }

  void note(String call, String text) {
    ask("calls", "<t:addNote>" + element("id", call) + element("text", text) + "</t:addNote>");
  }

  void wrapUp(String call, String summary) {
    ask(
        "calls",
        "<t:wrapUpCall>" + element("id", call) + element("summary", summary) + "</t:wrapUpCall>");
  }

  /** Has a PC identified when it calls next; gives the run. */
  String queue(UUID pc) {
    return queue(pc, "firmware.identify");
  }

  /** Has something done with a PC, at once if it is there; gives the run. */
  String queue(UUID pc, String operation) {
    return Answer.text(
        ask(
            "work",
            "<t:queueOperation>"
                + element("platform", pc)
                + element("operation", operation)
                + "</t:queueOperation>"),
        "id");
  }

  /** Has PCs called at one server, for users and by timer, from the operating system only. */
  void saveProfile(String name, String server) {
    ask(
        "provisioning",
        "<t:saveProfile>"
            + element("name", name)
            + element("server", server)
            + element("userLifeSeconds", 600)
            + element("periodicLifeSeconds", 0)
            + element("everySeconds", 3600)
            + element("userCalls", "OS")
            + element("homeDomain", "hq.example.org")
            + "</t:saveProfile>");
  }

  /** Has a profile applied to a PC. */
  void applyProfile(UUID pc, String profile) {
    ask(
        "work",
        "<t:queueOperation>"
            + element("platform", pc)
            + element("operation", "profile.apply")
            + "<t:argument name='profile'>"
            + profile
            + "</t:argument></t:queueOperation>");
  }

  /** How a PC stands with its profile: state and step; empty if it has none. */
  String standing(UUID pc) {
    String question = "<t:listStandings>" + element("platform", pc) + "</t:listStandings>";
    return Answer.all(ask("provisioning", question), "standing").stream()
        .map(it -> it.text("state") + " " + it.text("step"))
        .findFirst()
        .orElse("");
  }

  /** What differs on a PC from its profile. */
  List<String> differences(UUID pc) {
    String question = element("platform", pc) + element("name", "profile.check");
    String answer = ask("operations", "<t:performOperation>" + question + "</t:performOperation>");
    return Answer.all(answer, "part").stream()
        .filter(part -> part.element().getAttribute("name").equals("differences"))
        .map(part -> part.text("value"))
        .filter(what -> !what.isEmpty())
        .toList();
  }

  /** A run. */
  Answer run(String id) {
    return Answer.all(ask("work", "<t:getRun>" + element("id", id) + "</t:getRun>"), "run").get(0);
  }

  // ---- PCs to set up

  /** Adds a provisioning certificate; gives its identifier. */
  String addCertificate(byte[] pkcs12, String password) {
    String file = element("pkcs12", Base64.getEncoder().encodeToString(pkcs12));
    String add =
        "<t:addCertificate>" + file + element("password", password) + "</t:addCertificate>";
    return Answer.text(ask("setup", add), "id");
  }

  void removeCertificate(String id) {
    ask("setup", "<t:removeCertificate>" + element("id", id) + "</t:removeCertificate>");
  }

  /** Makes the profile for the gateway itself; its name. */
  String makeOwnProfile() {
    String profile = ask("provisioning", "<t:saveOwnProfile/>");
    return Answer.all(profile, "profile").get(0).text("name");
  }

  /** Has a PC set up that said hello, and told whom to call. */
  void setUp(UUID pc, String profile) {
    ask(
        "setup",
        "<t:setUpPc>" + element("platform", pc) + element("profile", profile) + "</t:setUpPc>");
  }

  /** The setting up of a PC. */
  Answer setup(UUID pc) {
    String question = "<t:getSetup>" + element("platform", pc) + "</t:getSetup>";
    return Answer.all(ask("setup", question), "setup").get(0);
  }

  /** An element of what is asked. */
  static String element(String name, Object value) {
    String text = value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<t:" + name + ">" + text + "</t:" + name + ">";
  }

  /** Asks a service; gives its whole answer. */
  String ask(String service, String body) {
    String envelope =
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:t='urn:mayday:"
            + service
            + ":1'><s:Body>"
            + body
            + "</s:Body></s:Envelope>";
    HttpResponse<String> answer =
        send(
            request("/mayday/soap/" + service)
                .header("Authorization", basic())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofString(envelope)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  // ---- uploads

  /**
   * Says something of uploads of images (tus 1.0.0).
   *
   * @param headers names and values in turn
   */
  HttpResponse<String> tus(String method, String path, BodyPublisher body, String... headers) {
    return send(
        request(path)
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", basic())
            .header("Tus-Resumable", "1.0.0")
            .headers(headers)
            .method(method, body));
  }

  private String basic() {
    Properties administrator = administrator();
    String both = administrator.getProperty("name") + ":" + administrator.getProperty("password");
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
  }

  private Properties administrator() {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(installation.home().resolve("first-administrator"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  // ---- pages and monitoring

  /** The status of an address that needs no sign-in; -1 if nothing answers. */
  int status(String path) {
    try {
      return send(request(path)).statusCode();
    } catch (UncheckedIOException away) {
      return -1;
    }
  }

  /** What stands at an address that needs no sign-in. */
  String read(String path) {
    return send(request(path)).body();
  }

  /** A page, after signing in if need be. */
  String page(String path) {
    HttpResponse<String> shown = send(request("/mayday" + path));
    if (shown.body().contains("id=\"signin\"")) {
      signIn(shown);
      shown = send(request("/mayday" + path));
    }
    return shown.body();
  }

  private void signIn(HttpResponse<String> form) {
    Properties administrator = administrator();
    String fields =
        "signin=signin&signin%3Aname="
            + encoded(administrator.getProperty("name"))
            + "&signin%3Apassword="
            + encoded(administrator.getProperty("password"))
            + "&signin%3Asubmit=x&jakarta.faces.ViewState="
            + encoded(found(VIEW_STATE, form.body()));
    URI target = form.uri().resolve(found(ACTION, form.body()).replace("&amp;", "&"));
    send(
        HttpRequest.newBuilder(target)
            .timeout(LIMIT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  /** A browser in which the administrator is signed in. */
  Browser browser() {
    Properties administrator = administrator();
    Browser browser = new Browser(installation.at("/mayday/"));
    try {
      SignInPage.open(browser)
          .signsIn(administrator.getProperty("name"), administrator.getProperty("password"));
      return browser;
    } catch (RuntimeException | AssertionError e) {
      browser.close();
      throw e;
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(installation.at(path)).timeout(LIMIT);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
