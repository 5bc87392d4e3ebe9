package org.mayday.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.AccountPage;
import org.mayday.acceptance.desk.Browser;
import org.mayday.acceptance.desk.DeskPage;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.desk.SignInPage;
import org.mayday.acceptance.desk.StaffPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.ConsoleSocket;
import org.mayday.acceptance.soap.Post;
import org.mayday.acceptance.soap.Soap;

/** Who gets in, and what stays shut. */
@Acceptance
class SignInIT {
  private static final String REFUSED = "The name or the password is wrong.";

  @Test
  void refusesAWrongPasswordAndAnUnknownNameInTheSameWords(Scene scene) {
    SignInPage page = SignInPage.open(scene.browser());
    assertThat(page.tries(scene.ann().name(), "a guess").refusal()).isEqualTo(REFUSED);
    assertThat(page.tries("nobody-here", "a guess").refusal()).isEqualTo(REFUSED);
  }

  @Test
  void locksAnAccountAfterTooManyGuessesUntilItIsUnlocked(Scene scene) {
    Person ned = scene.newcomer("TECHNICIAN");
    for (int i = 0; i < 5; i++) {
      assertThat(asks(ned, "a guess")).isEqualTo(401);
    }
    assertThat(asks(ned, ned.password())).isEqualTo(401);
    Browser browser = scene.browser();
    assertThat(SignInPage.open(browser).tries(ned.name(), ned.password()).refusal())
        .startsWith("Too many wrong passwords.");
    Person administrator = scene.administrator();
    SignInPage.open(browser).signsIn(administrator.name(), administrator.password());
    StaffPage staff = StaffPage.open(browser);
    assertThat(staff.row(ned.name())).contains("Locked");
    staff.unlocks(ned.name());
    await("unlocked").until(() -> asks(ned, ned.password()) == 200);
  }

  @Test
  void cutsPagesOffThatListenWhenTheirOwnerIsDisabled(Scene scene) {
    Person ned = scene.newcomer("VIEWER");
    Browser browser = scene.deskOf(ned).browser();
    URI live = scene.page("live");
    String site = live.getScheme() + "://" + live.getAuthority();
    try (ConsoleSocket listening = ConsoleSocket.open(live, browser.session(), site)) {
      StaffPage.open(scene.deskOf(scene.administrator()).browser()).disables(ned.name());
      await("told")
          .atMost(Duration.ofSeconds(15))
          .until(listening::told, "{\"type\":\"ended\"}"::equals);
      // a page would have closed; whoever goes on is closed on with his next message
      await("closed").atMost(Duration.ofSeconds(15)).until(() -> listening.saysInVain("."));
    }
    await("its page asks for a sign-in")
        .atMost(Duration.ofSeconds(15))
        .until(browser::page, "login.xhtml"::equals);
  }

  private static int asks(Person person, String password) {
    String request = Soap.envelope("calls", "<t:listCalls/>");
    return person.soap().as(password).raw("calls", request).statusCode();
  }

  @Test
  void givesANewSessionAtSignInAndForgetsItAtSignOut(Scene scene) {
    Browser browser = scene.browser();
    SignInPage page = SignInPage.open(browser);
    String before = browser.session();
    DeskPage desk = page.signsIn(scene.ann().name(), scene.ann().password());
    String after = browser.session();
    assertThat(after).isNotEmpty().isNotEqualTo(before);
    assertThat(browser.sessionAttributes()).containsExactly("Secure", "HttpOnly", "Lax");

    assertThat(deskWith(scene, after).statusCode()).isEqualTo(200);
    desk.signsOut();
    HttpResponse<String> later = deskWith(scene, after);
    assertThat(later.statusCode()).isEqualTo(302);
    assertThat(later.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).contains("/mayday/login.xhtml"));
  }

  private static HttpResponse<String> deskWith(Scene scene, String session) {
    return Post.get(scene.page("desk.xhtml"), "Cookie", "MAYDAY=" + session);
  }

  @Test
  void showsAViewerEverythingAndNothingToPress(Scene scene) {
    Pc pc = scene.pc();
    DeskPage desk = scene.deskOf(scene.vic());
    pc.pressesTheHelpKey("Look at me");
    desk.ringing(pc.name());
    assertThat(desk.offersAnythingFor(pc.name())).isFalse();
    PcPage page = PcPage.open(desk.browser(), pc.uuid());
    assertThat(page.powerActions()).isEmpty();
    assertThat(page.buttons()).isEmpty();
    for (String closed : List.of("staff.xhtml", "rules.xhtml", "audit.xhtml")) {
      assertThat(deskWith(scene, desk.browser().session(), closed)).isEqualTo(403);
    }
  }

  private static int deskWith(Scene scene, String session, String page) {
    return Post.get(scene.page(page), "Cookie", "MAYDAY=" + session).statusCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk.xhtml", "pcs.xhtml", "gateway.xhtml", "mayday-root.pem"})
  void sendsStrangersToTheLogin(String page, Scene scene) {
    HttpResponse<String> answer = Post.get(scene.page(page));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login.xhtml");
  }

  @Test
  void takesNoPasswordWithoutTls(Scene scene) {
    URI https = scene.page("soap/calls");
    URI http = URI.create("http://localhost:" + (https.getPort() - 1) + https.getPath());
    HttpResponse<String> answer = Post.get(http, "Authorization", scene.ann().soap().basic());
    assertThat(answer.statusCode()).isIn(301, 302, 307, 308, 401, 403);
    assertThat(answer.body()).doesNotContain("listCallsResponse");
    assertThat(answer.headers().firstValue("Location").orElse("https:")).startsWith("https:");
  }

  @Test
  void sendsTheHeadersThatShutBrowsersUp(Scene scene) {
    HttpResponse<String> page = Post.get(scene.page("login.xhtml"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
  }

  @Test
  void sendsAStrangerAwayWhoSendsByteByByte(Scene scene) throws IOException {
    URI login = scene.page("login.xhtml");
    try (Socket socket =
        Post.trusting().getSocketFactory().createSocket(login.getHost(), login.getPort())) {
      socket.setSoTimeout(500);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 60000\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
      out.write(head.formatted(login.getPath(), login.getAuthority()).getBytes(US_ASCII));
      assertThat(firstLine(socket, out)).startsWith("HTTP/1.1 408");
    }
  }

  /** What the server says first to one who sends a byte whenever nothing comes. */
  @ParameterizedTest
  @ValueSource(strings = {"port", "agent"})
  void aMessageThatIsTooLargeIsNotKeptUntilItIsWhole(String door, Scene scene) throws IOException {
    URI at = scene.page(door);
    try (Socket stranger =
        Post.trusting().getSocketFactory().createSocket(at.getHost(), at.getPort())) {
      // well before strangers have to say who they are
      stranger.setSoTimeout((int) Duration.ofSeconds(8).toMillis());
      OutputStream out = stranger.getOutputStream();
      out.write(
          ("GET "
                  + door
                  + " HTTP/1.1\r\nHost: "
                  + at.getAuthority()
                  + "\r\nUpgrade: websocket\r\n"
                  + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                  + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
              .getBytes(US_ASCII));
      assertThat(stranger.getInputStream().read()).isEqualTo('H');
      assertThatThrownBy(
              () -> {
                // RFC 6455, section 5.2: binary, masked, 2^40 bytes, of which half a million come
                out.write(
                    new byte[] {(byte) 0x82, (byte) 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
                out.write(new byte[500_000]);
                while (stranger.getInputStream().read() >= 0) {
                  out.write(0);
                }
                throw new IOException("ended");
              })
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String firstLine(Socket socket, OutputStream out) throws IOException {
    for (int sent = 0; sent < 200; sent++) {
      out.write('a');
      out.flush();
      try {
        return new String(socket.getInputStream().readNBytes(12), US_ASCII);
      } catch (SocketTimeoutException nothingYet) {
        // the next byte then
      }
    }
    return "nothing";
  }

  @Test
  void takesNoFormThatIsTooLongFromAStranger(Scene scene) {
    HttpResponse<String> answer = Post.form(scene.page("login.xhtml"), "a=" + "a".repeat(70_000));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void endsWhatSomebodyHadOpenWhoIsDisabled(Scene scene) {
    Person ted = scene.newcomer("TECHNICIAN");
    String session = scene.deskOf(ted).browser().session();
    assertThat(deskWith(scene, session, "batch.csv?id=" + UUID.randomUUID())).isEqualTo(404);
    Browser browser = scene.browser();
    Person administrator = scene.administrator();
    SignInPage.open(browser).signsIn(administrator.name(), administrator.password());
    StaffPage.open(browser).disables(ted.name());
    await("the session's end")
        .until(() -> deskWith(scene, session, "batch.csv?id=" + UUID.randomUUID()) == 302);
  }

  @Test
  void endsWhatAnOldPasswordOpened(Scene scene) {
    Person ted = scene.newcomer("TECHNICIAN");
    String old = scene.deskOf(ted).browser().session();
    Browser browser = scene.browser();
    SignInPage.open(browser).signsIn(ted.name(), ted.password());
    String fresh = ted.password() + " and more";
    assertThat(AccountPage.open(browser).changes(ted.password(), fresh))
        .contains("Your password was changed");

    assertThat(deskWith(scene, old).statusCode()).isEqualTo(302);
    assertThat(asks(ted, ted.password())).isEqualTo(401);
    assertThat(asks(ted, fresh)).isEqualTo(200);
    assertThat(deskWith(scene, browser.session()).statusCode())
        .as("where it was done")
        .isEqualTo(200);
  }
}
