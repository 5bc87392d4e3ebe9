package org.mayday.mps.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final long FAR = 1_000_000;

  private final Set<Task> all = ConcurrentHashMap.newKeySet();
  private final Agenda agenda = new Agenda(all);

  @Test
  void looksAtWhatIsDueSoonOnly() {
    for (int i = 0; i < 1_000; i++) {
      add(FAR + i);
    }
    Task near = add(1_500);
    agenda.tick(1_000);
    agenda.tick(1_100);
    assertThat(agenda.size()).isEqualTo(1);
    agenda.tick(1_500);
    assertThat(near.done).containsExactly(1_500L);
  }

  @Test
  void doesWhatWasPutForward() {
    Task task = add(FAR);
    agenda.tick(1_000);
    agenda.tick(1_100);
    task.isDueAt(1_150);
    agenda.tick(1_200);
    assertThat(task.done).containsExactly(1_200L);
  }

  @Test
  void forgetsWhatIsGoneEvenIfItPutsItselfDownOnceMore() {
    Task task = add(FAR);
    agenda.tick(1_000);
    all.remove(task);
    task.isDueAt(1_050);
    agenda.tick(1_100);
    assertThat(task.done).isEmpty();
    assertThat(agenda.size()).isZero();
  }

  @Property
  void nothingIsMissedOrEarlyByMoreThanATick(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 20_000) Integer> moments) {
    List<Task> tasks = moments.stream().map(moment -> add(moment)).toList();
    for (long now = 0; now <= 20_100; now += 100) {
      agenda.tick(now);
    }
    for (Task task : tasks) {
      assertThat(task.done).hasSize(1);
      assertThat(task.done.get(0)).isBetween(task.wanted, task.wanted + 99);
    }
  }

  private Task add(long dueAt) {
    Task task = new Task(dueAt);
    all.add(task);
    agenda.changed(task);
    return task;
  }

  private final class Task implements Agenda.Entry {
    private final List<Long> done = new ArrayList<>();
    private final long wanted;
    private long dueAt;

    Task(long dueAt) {
      this.wanted = dueAt;
      this.dueAt = dueAt;
    }

    void isDueAt(long moment) {
      dueAt = moment;
      agenda.changed(this);
    }

    @Override
    public long dueAt() {
      return dueAt;
    }

    @Override
    public void tickIfDue(long now) {
      if (now >= dueAt) {
        done.add(now);
        dueAt = FAR;
      }
    }
  }
}
