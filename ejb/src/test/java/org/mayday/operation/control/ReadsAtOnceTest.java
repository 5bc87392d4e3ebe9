package org.mayday.operation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.boundary.Sheet.Part;
import org.mayday.wsman.Reading;
import org.mayday.wsman.Together;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.WsmanTransportException;

/** Reads of an operation that do not need each other. */
class ReadsAtOnceTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final WsmanClient client =
      new WsmanClient(new FirmwareFake(), WsmanSettings.within(Duration.ofSeconds(5)))
          .helpedBy(new Together(threads, 4));

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private WorkFake work() {
    Arguments none = Arguments.of(OperationInfo.read("test.read", "test"), Map.of());
    return new WorkFake(client, none, "12.0.67", new ArrayList<>());
  }

  private static <T> Reading<T> meeting(CyclicBarrier others, T result) {
    return pc -> {
      try {
        others.await(10, TimeUnit.SECONDS);
        return result;
      } catch (Exception e) {
        throw new AssertionError("they were not read at the same time", e);
      }
    };
  }

  @Test
  void partsAreReadAtTheSameTimeAndKeepTheirOrder() throws WsmanException {
    CyclicBarrier three = new CyclicBarrier(3);
    WorkFake work = work();
    Sheet sheet =
        new PartReads()
            .and(meeting(three, List.of(new Facts().with("a", 1).as("first"))))
            .rows("second", meeting(three, List.of()))
            .facts("third", meeting(three, new Facts().with("c", 3)))
            .read(work);
    assertThat(sheet.parts()).extracting(Part::name).containsExactly("first", "second", "third");
    assertThat(work.early()).containsExactlyInAnyOrderElementsOf(sheet.parts());
  }

  @Test
  void whatThereIsNothingOfIsLeftOut() throws WsmanException {
    Sheet sheet =
        new PartReads()
            .facts("none", pc -> new Facts())
            .and(pc -> List.of())
            .rows("empty", pc -> List.of())
            .read(work());
    assertThat(sheet.parts()).extracting(Part::name).containsExactly("empty");
  }

  @Test
  void thingsOfDifferentKindsAreReadAbreast() throws WsmanException {
    CyclicBarrier two = new CyclicBarrier(2);
    Abreast both = new Abreast();
    var text = both.read(meeting(two, "text"));
    var number = both.read(meeting(two, 7));
    assertThatThrownBy(text::get).isInstanceOf(IllegalStateException.class);
    both.with(client);
    assertThat(text.get()).isEqualTo("text");
    assertThat(number.get()).isEqualTo(7);
  }

  @Test
  void oneThatFailsFailsAll() {
    Abreast both = new Abreast();
    both.read(pc -> "fine");
    both.read(
        pc -> {
          throw new WsmanTransportException(WsmanTransportException.Kind.CUT, "cut");
        });
    assertThatThrownBy(() -> both.with(client)).hasMessage("cut");
  }
}
