package org.mayday.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallPage;
import org.mayday.calls.boundary.CallQuery;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.CallStep;
import org.mayday.calls.boundary.CallTaken;
import org.mayday.calls.boundary.Calls;
import org.mayday.calls.boundary.IllegalCallMove;
import org.mayday.calls.boundary.UnknownCall;
import org.mayday.presence.boundary.CallerClass;

class CallsPortTest {
  private static final UUID ID = UUID.fromString("5b2f0a0e-8f5b-4b3e-9a43-0d9c8e0a1111");
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

  private final Desk desk = new Desk();
  private SoapServer server;

  @BeforeEach
  void publish() throws IOException {
    CallsPort port = new CallsPort();
    port.calls = desk;
    server = new SoapServer(port, "calls");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listsCallsOfAState() throws Exception {
    SoapServer.Answer answer =
        server.ask("<t:listCalls><t:state>MISSED</t:state><t:limit>7</t:limit></t:listCalls>");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(desk.asked.states()).containsExactly(CallState.MISSED);
    assertThat(desk.asked.limit()).isEqualTo(7);
    assertThat(answer.body())
        .contains(ID.toString(), PC.toString(), "2026-03-01T12:00:00.123Z", "RINGING", "INC-1");
  }

  @Test
  void listsFiftyOfEveryStateWhenNothingIsSaid() throws Exception {
    assertThat(server.ask("<t:listCalls/>").status()).isEqualTo(200);
    assertThat(desk.asked.states()).isEmpty();
    assertThat(desk.asked.limit()).isEqualTo(50);
  }

  @Test
  void tellsTheStoryOfACall() throws Exception {
    assertThat(server.ask("<t:getCall><t:id>" + ID + "</t:id></t:getCall>").body())
        .contains("getCallResponse", "accepted", "on my way");
  }

  @Test
  void replacesCharactersThatXmlForbids() throws Exception {
    desk.reason = "my\u0000screen\u001b is black";
    assertThat(server.ask("<t:getCall><t:id>" + ID + "</t:id></t:getCall>").body())
        .contains("my\uFFFDscreen\uFFFD is black");
  }

  @Test
  void saysThatACallIsNotThere() throws Exception {
    SoapServer.Answer answer = server.ask("<t:getCall><t:id>" + PC + "</t:id></t:getCall>");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .contains("notFound", "<faultstring>There is no call " + PC + ".</faultstring>");
  }

  @Test
  void passesEachMoveOn() throws Exception {
    move("<t:acceptCall><t:id>%s</t:id></t:acceptCall>");
    move("<t:declineCall><t:id>%s</t:id><t:why>spam</t:why></t:declineCall>");
    move("<t:transferCall><t:id>%s</t:id><t:to>ann</t:to></t:transferCall>");
    move("<t:addNote><t:id>%s</t:id><t:text>a &amp; b</t:text></t:addNote>");
    move("<t:addTicket><t:id>%s</t:id><t:reference>INC-2</t:reference></t:addTicket>");
    move("<t:wrapUpCall><t:id>%s</t:id><t:summary>done</t:summary></t:wrapUpCall>");
    assertThat(desk.moves)
        .containsExactly(
            "accept", "decline spam", "transfer ann", "note a & b", "ticket INC-2", "wrapUp done");
  }

  private void move(String operation) throws Exception {
    SoapServer.Answer answer = server.ask(String.format(operation, ID));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void tellsTheLoserWhoWon() throws Exception {
    desk.failure = new CallTaken("Ann has taken this call already.");
    assertThat(accept().body())
        .contains("<faultstring>Ann has taken this call already.</faultstring>", "conflict");
  }

  @Test
  void tellsOfAMoveThatTheStateForbids() throws Exception {
    desk.failure = new IllegalCallMove("This call is over.");
    assertThat(accept().body()).contains("conflict", "This call is over.");
  }

  @Test
  void tellsOfACallThatTheDeskDoesNotKnow() throws Exception {
    desk.failure = new UnknownCall("There is no such call.");
    assertThat(accept().body()).contains("notFound", "There is no such call.");
  }

  @Test
  void namesTheRoleThatIsMissing() throws Exception {
    desk.failure = new EJBAccessException();
    assertThat(accept().body())
        .contains("notAllowed", "This needs the role technician.", "technician</");
  }

  @Test
  void hidesItsOwnFailureBehindAnIncident() throws Exception {
    desk.failure = new IllegalStateException("jdbc:h2:secret");
    assertThat(accept().body())
        .contains("under incident", "Server")
        .doesNotContain("secret", "IllegalState", "at org.mayday");
  }

  private SoapServer.Answer accept() throws Exception {
    SoapServer.Answer answer = server.ask("<t:acceptCall><t:id>" + ID + "</t:id></t:acceptCall>");
    assertThat(answer.status()).isEqualTo(500);
    return answer;
  }

  /** A desk with one call. */
  private static final class Desk extends Calls {
    private final List<String> moves = new ArrayList<>();
    private CallQuery asked;
    private RuntimeException failure;
    private String reason = "screen is black";

    @Override
    public CallPage find(CallQuery q) {
      asked = q;
      return new CallPage(List.of(call()), 1);
    }

    @Override
    public Optional<Call> get(UUID call) {
      return call.equals(ID) ? Optional.of(call()) : Optional.empty();
    }

    @Override
    public List<CallStep> steps(UUID call) {
      return List.of(new CallStep(NOON, "ann", "accepted", "on my way"));
    }

    @Override
    public Call accept(UUID call) {
      return moved("accept");
    }

    @Override
    public Call decline(UUID call, String why) {
      return moved("decline " + why);
    }

    @Override
    public Call transfer(UUID call, String toStaff) {
      return moved("transfer " + toStaff);
    }

    @Override
    public Call note(UUID call, String text) {
      return moved("note " + text);
    }

    @Override
    public Call ticket(UUID call, String reference) {
      return moved("ticket " + reference);
    }

    @Override
    public Call wrapUp(UUID call, String summary) {
      return moved("wrapUp " + summary);
    }

    private Call moved(String how) {
      if (failure != null) {
        throw failure;
      }
      moves.add(how);
      return call();
    }

    private Call call() {
      return new Call(
          ID,
          PC,
          "pc-3",
          CallState.RINGING,
          null,
          reason,
          "192.0.2.7",
          "USER_INITIATED",
          CallerClass.USER,
          "key pressed",
          NOON,
          null,
          null,
          null,
          true,
          null,
          false,
          2,
          List.of("INC-1"),
          null,
          1);
    }
  }
}
