package org.mayday.calls.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.Announcer;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallPage;
import org.mayday.calls.boundary.CallQuery;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.CallTaken;
import org.mayday.calls.boundary.IllegalCallMove;
import org.mayday.calls.boundary.UnknownCall;

class SwitchboardTest {
  private static final Actor ANNA = new Actor("anna", false);
  private static final Actor BERT = new Actor("bert", false);
  private static final Actor BOSS = new Actor("boss", true);

  private final HelpDesk desk = new HelpDesk();
  private final UUID pc = desk.pc();
  private final UUID tunnel = desk.calls(pc, 1);
  private final UUID call = desk.call(pc).id();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aCallGoesItsWholeWay() {
    assertThat(accept("anna").state()).isEqualTo(CallState.ACCEPTED);
    desk.announcements.runInNew(() -> desk.switchboard.operated(pc, "anna"));
    assertThat(desk.call(pc).state()).isEqualTo(CallState.IN_SESSION);
    desk.does(() -> desk.switchboard.note(call, "anna", "Looks like the disk."));
    desk.does(() -> desk.switchboard.ticket(call, "anna", "INC-42"));
    desk.does(() -> desk.switchboard.ticket(call, "anna", "INC-42"));
    Call handed = desk.does(() -> desk.switchboard.transfer(call, ANNA, "bert"));
    assertThat(handed.technician()).isEqualTo("bert");
    assertThat(handed.state()).isEqualTo(CallState.ACCEPTED);
    Call done = desk.does(() -> desk.switchboard.wrapUp(call, BERT, "New disk ordered."));

    assertThat(done.state()).isEqualTo(CallState.WRAPPED_UP);
    assertThat(done.tickets()).containsExactly("INC-42");
    assertThat(done.summary()).isEqualTo("New disk ordered.");
    assertThat(done.technician()).isEqualTo("bert");
    assertThat(done.endedAt()).isEqualTo(desk.clock.instant());
    List<String> life =
        List.of(
            "ringing", "accepted", "insession", "noted", "ticketed", "transferred", "wrappedup");
    assertThat(desk.steps(pc)).isEqualTo(life);
    assertThat(desk.announcements.types("call")).isEqualTo(life);
    assertThat(done.version()).isEqualTo(life.size());
  }

  @RepeatedTest(5)
  void ofTwoWhoAcceptAtOnceOneWinsAndTheOtherIsTold() {
    CyclicBarrier start = new CyclicBarrier(2);
    List<CompletableFuture<String>> attempts =
        Stream.of("anna", "bert")
            .map(who -> CompletableFuture.supplyAsync(() -> acceptAlone(who, start)))
            .toList();
    List<String> results = attempts.stream().map(CompletableFuture::join).sorted().toList();

    Call taken = desk.call(pc);
    assertThat(taken.state()).isEqualTo(CallState.ACCEPTED);
    String winner = "anna".equals(taken.technician()) ? "Anna" : "Bert";
    assertThat(results)
        .containsExactlyInAnyOrder(taken.technician(), winner + " has taken this call already.");
    assertThat(desk.steps(pc)).containsExactly("ringing", "accepted");
  }

  @Test
  void whoHasItAlreadyMayAcceptAgain() {
    accept("anna");
    assertThat(accept("anna").technician()).isEqualTo("anna");
    assertThat(desk.steps(pc)).containsExactly("ringing", "accepted");
    assertThatThrownBy(() -> accept("bert"))
        .isInstanceOf(CallTaken.class)
        .hasMessage("Anna has taken this call already.");
  }

  @Test
  void onlyTheOwnerOrASupervisorHandsItOnOrEndsIt() {
    accept("anna");
    assertThatThrownBy(() -> desk.does(() -> desk.switchboard.transfer(call, BERT, "bert")))
        .isInstanceOf(IllegalCallMove.class)
        .hasMessageContaining("Anna has this call");
    assertThatThrownBy(() -> desk.does(() -> desk.switchboard.wrapUp(call, BERT, "done")))
        .isInstanceOf(IllegalCallMove.class);
    assertThat(desk.does(() -> desk.switchboard.transfer(call, BOSS, "bert")).technician())
        .isEqualTo("bert");
  }

  @Test
  void isHandedOnlyToSomebodyWhoCanTakeIt() {
    accept("anna");
    for (String nobody : List.of("vera", "zoe", "anna")) {
      assertThatThrownBy(() -> desk.does(() -> desk.switchboard.transfer(call, ANNA, nobody)))
          .isInstanceOf(IllegalCallMove.class);
    }
  }

  @Test
  void aDeclinedCallIsOverAndTheNextOneRings() {
    Call declined = desk.does(() -> desk.switchboard.decline(call, "anna", "A child plays."));
    assertThat(declined.summary()).isEqualTo("A child plays.");
    assertThat(desk.call(pc).summary()).isEqualTo("A child plays.");
    assertThatThrownBy(() -> accept("bert"))
        .isInstanceOf(IllegalCallMove.class)
        .hasMessage("A call that is declined cannot be accepted.");
    desk.presence.loses(tunnel, pc);
    desk.passes(10);
    desk.calls(pc, 1);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
    assertThat(desk.call(pc).earlierCalls()).isEqualTo(1);
  }

  @Test
  void anOperationOfSomebodyElseBeginsNoSession() {
    accept("anna");
    desk.announcements.runInNew(() -> desk.switchboard.operated(pc, "bert"));
    assertThat(desk.call(pc).state()).isEqualTo(CallState.ACCEPTED);
  }

  @Test
  void wordsAreNeededAndBounded() {
    assertThatThrownBy(() -> desk.does(() -> desk.switchboard.note(call, "anna", " ")))
        .isInstanceOf(IllegalCallMove.class);
    assertThatThrownBy(
            () -> desk.does(() -> desk.switchboard.ticket(call, "anna", "x".repeat(201))))
        .isInstanceOf(IllegalCallMove.class);
    assertThatThrownBy(() -> desk.does(() -> desk.switchboard.accept(UUID.randomUUID(), "anna")))
        .isInstanceOf(UnknownCall.class);
  }

  @Test
  void callsAreFoundByWhatTheyAreAbout() {
    desk.does(() -> desk.switchboard.ticket(call, "anna", "INC-100%"));
    UUID other = desk.fleet.registered("laptop-7");
    desk.calls(other, 1);
    assertThat(found("inc-100%")).extracting(Call::id).containsExactly(call);
    assertThat(found("LAPTOP")).extracting(Call::platform).containsExactly(other);
    assertThat(found("inc_100")).isEmpty();
    CallPage all =
        desk.announcements.inNew(
            () ->
                new CallSearch(desk.database.entityManager())
                    .find(
                        new CallQuery(
                            null,
                            java.util.Set.of(CallState.RINGING),
                            null,
                            null,
                            desk.clock.instant(),
                            desk.clock.instant().plusSeconds(1),
                            0,
                            1)));
    assertThat(all.total()).isEqualTo(2);
    assertThat(all.calls()).hasSize(1);
  }

  private List<Call> found(String text) {
    return desk.announcements
        .inNew(
            () ->
                new CallSearch(desk.database.entityManager())
                    .find(new CallQuery(text, java.util.Set.of(), null, null, null, null, 0, 10)))
        .calls();
  }

  private Call accept(String who) {
    return desk.does(() -> desk.switchboard.accept(call, who));
  }

  /** Accepts with a connection of its own; gives the winner's name or the loser's message. */
  private String acceptAlone(String who, CyclicBarrier start) {
    try (EntityManager own = desk.database.anotherEntityManager()) {
      CallNews news = new CallNews(new Announcer(own, Runnable::run, event -> {}, desk.clock));
      Switchboard board = new Switchboard(new CallRows(own), news, desk, desk.clock);
      start.await();
      own.getTransaction().begin();
      try {
        Call accepted = board.accept(call, who);
        own.getTransaction().commit();
        return accepted.technician();
      } catch (CallTaken e) {
        own.getTransaction().rollback();
        return e.getMessage();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
