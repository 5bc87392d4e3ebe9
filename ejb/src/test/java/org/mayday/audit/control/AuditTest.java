package org.mayday.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.ApplicationException;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.boundary.AuditQuery;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.AuditedResult;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.boundary.Subject;
import org.mayday.schema.TestDatabase;

class AuditTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");
  private static final UUID CALL = UUID.fromString("11111111-2222-3333-4444-555555555555");
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.create();
  private final TestTrail trail = TestTrail.in(database);
  private final AuditInterceptor interceptor = new AuditInterceptor();

  /** What the marks are read from. */
  static class Boundary {
    @Audited("power.change")
    void change(@Subject UUID pc, @Detail String action, String secret, @Detail boolean force) {}

    @Audited("call.note")
    void note(@Subject(Subject.Kind.CALL) UUID call) {}
  }

  /** A refusal that is told to people. */
  @ApplicationException
  static class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("The PC refused.");
    }
  }

  record Told(boolean succeeded, String account) implements AuditedResult {}

  @BeforeEach
  void putTogether() {
    interceptor.trail = trail;
    interceptor.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    interceptor.caller =
        new Caller() {
          @Override
          public Optional<String> person() {
            return Optional.of("alice");
          }
        };
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void recordsWhoDidWhatToWhichPc() throws Exception {
    assertThat(interceptor.audit(change(() -> "done"))).isEqualTo("done");

    AuditEntry entry = trail.entries().get(0);
    assertThat(entry)
        .isEqualTo(
            new AuditEntry(
                entry.id(), NOON, "alice", "power.change", PC, null, "ok", "RESET, force=true"));
  }

  @Test
  void recordsRefusalsWithTheirWordsAndFailuresWithoutThem() {
    assertThatThrownBy(() -> interceptor.audit(change(AuditTest::refuse)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                interceptor.audit(
                    change(
                        () -> {
                          throw new IllegalStateException("inner secret");
                        })))
        .isInstanceOf(IllegalStateException.class);

    assertThat(trail.entries())
        .extracting(AuditEntry::outcome, AuditEntry::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "failed", "RESET, force=true; IllegalStateException"),
            org.assertj.core.groups.Tuple.tuple("refused", "RESET, force=true; The PC refused."));
  }

  @Test
  void recordsWhatAResultTells() throws Exception {
    interceptor.audit(change(() -> new Told(false, "ReturnValue 2")));

    assertThat(trail.entries().get(0).outcome()).isEqualTo("failed");
    assertThat(trail.entries().get(0).detail()).endsWith("; ReturnValue 2");
  }

  @Test
  void recordsCalls() throws Exception {
    Method note = Boundary.class.getDeclaredMethod("note", UUID.class);
    interceptor.audit(new Invocation(note, new Object[] {CALL}, () -> null));

    assertThat(trail.entries().get(0).call()).isEqualTo(CALL);
    assertThat(trail.entries().get(0).platform()).isNull();
  }

  @Test
  void keepsTheEntryWhenTheCallersTransactionIsRolledBack() {
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    em -> {
                      trail.add(entry("alice", "a", PC, NOON));
                      throw new IllegalStateException("rolled back");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(trail.entries()).hasSize(1);
  }

  @Test
  void doesNotFailWhatWasDoneWhenItCannotBeRecorded() throws Exception {
    database.execute("alter table audit_entry rename to gone");

    assertThat(interceptor.audit(change(() -> "done"))).isEqualTo("done");
  }

  @Test
  void findsEntriesByPage() {
    trail.add(entry("alice", "power.change", PC, NOON));
    trail.add(entry("bob", "power.change", PC, NOON.plusSeconds(1)));
    trail.add(entry("bob", "staff.create", null, NOON.plusSeconds(2)));

    assertThat(trail.of(PC, 10)).extracting(AuditEntry::who).containsExactly("bob", "alice");
    assertThat(trail.of(PC, 1)).hasSize(1);
    AuditQuery bobs = new AuditQuery("bob", null, null, null, null, 1, 1);
    assertThat(trail.find(bobs).total()).isEqualTo(2);
    assertThat(trail.find(bobs).entries())
        .extracting(AuditEntry::action)
        .containsExactly("power.change");
    AuditQuery some =
        new AuditQuery(null, "power.", null, NOON.plusSeconds(1), NOON.plusSeconds(2), 0, 9);
    assertThat(trail.find(some).entries()).extracting(AuditEntry::who).containsExactly("bob");
  }

  @Test
  void cutsWhatIsTooLong() {
    AuditEntry longOne =
        new AuditEntry(
            0, NOON, "w".repeat(99), "a".repeat(99), null, null, "ok", "d".repeat(2_000));
    trail.add(longOne);

    assertThat(trail.entries().get(0).who()).hasSize(64);
    assertThat(trail.entries().get(0).detail()).hasSize(1_000);
  }

  private static Object refuse() {
    throw new Refused();
  }

  private static AuditEntry entry(String who, String action, @Nullable UUID pc, Instant at) {
    return new AuditEntry(0, at, who, action, pc, null, "ok", null);
  }

  private static Invocation change(Callable<Object> body) throws NoSuchMethodException {
    Method change =
        Arrays.stream(Boundary.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("change"))
            .findFirst()
            .orElseThrow();
    return new Invocation(change, new Object[] {PC, "RESET", "hunter2", true}, body);
  }

  private record Invocation(Method method, Object[] arguments, Callable<Object> body)
      implements InvocationContext {
    @Override
    public Object getTarget() {
      return this;
    }

    @Override
    public @Nullable Object getTimer() {
      return null;
    }

    @Override
    public Method getMethod() {
      return method;
    }

    @Override
    public @Nullable Constructor<?> getConstructor() {
      return null;
    }

    @Override
    public Object[] getParameters() {
      return arguments;
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }

    @Override
    public Object proceed() throws Exception {
      return body.call();
    }
  }
}
