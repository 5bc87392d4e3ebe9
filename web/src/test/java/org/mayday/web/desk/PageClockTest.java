package org.mayday.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.AnnouncedTogether;
import org.mayday.staff.boundary.StaffNow;
import org.mayday.web.stay.Stay;

class PageClockTest {
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private final Map<String, List<String>> heard = new HashMap<>();
  private final Set<String> removed = new HashSet<>();
  private final Announcements announcements = new Announcements();
  private final PageClock clock = new PageClock();
  private final ScheduledExecutorService late = Executors.newSingleThreadScheduledExecutor();

  @BeforeEach
  void wire() {
    clock.announcements = announcements;
    clock.staff =
        new StaffNow() {
          @Override
          public Set<String> gone(Set<String> names) {
            return names.stream().filter(removed::contains).collect(Collectors.toSet());
          }
        };
  }

  @AfterEach
  void stop() {
    late.shutdownNow();
  }

  private Session page(String owner) {
    Map<String, Object> properties = new HashMap<>();
    RemoteEndpoint.Async remote =
        (RemoteEndpoint.Async)
            Proxy.newProxyInstance(
                RemoteEndpoint.Async.class.getClassLoader(),
                new Class<?>[] {RemoteEndpoint.Async.class},
                (self, method, arguments) -> {
                  heard
                      .computeIfAbsent(owner, name -> new ArrayList<>())
                      .add((String) arguments[0]);
                  ((SendHandler) arguments[1]).onResult(new SendResult());
                  return null;
                });
    Session session =
        (Session)
            Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (self, method, arguments) ->
                    switch (method.getName()) {
                      case "getId" -> "page of " + owner;
                      case "getUserPrincipal" -> (Principal) () -> owner;
                      case "getUserProperties" -> properties;
                      case "getAsyncRemote" -> remote;
                      case "setMaxIdleTimeout" -> null;
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    Stay.welcome(session, SILENCE, late);
    announcements.join(session);
    return session;
  }

  @Test
  void cutsOffWhoIsNotOnTheStaffAnyMore() {
    Session ann = page("ann");
    Session bob = page("bob");
    clock.look();
    assertThat(heard).isEmpty();
    removed.add("ann");
    clock.look();
    assertThat(heard).as("what she has open hears first why it ends").isEmpty();
    clock.look();
    assertThat(heard.get("ann")).containsExactly("{\"type\":\"ended\"}");
    assertThat(Stay.of(ann).isParting()).isTrue();
    assertThat(Stay.of(bob).isParting()).isFalse();
    announcements.tell(
        new AnnouncedTogether(
            List.of(
                new Announced(
                    UUID.randomUUID(), "org.mayday.call.ringing", Instant.EPOCH, "x", "{}"))));
    assertThat(heard.get("ann")).hasSize(1);
    assertThat(heard.get("bob")).hasSize(1);
  }

  @Test
  void asksNobodyWhileNoPageListens() {
    clock.staff = new StaffNow(); // which would fail
    clock.look();
    assertThat(announcements.owners()).isEmpty();
  }

  @Test
  void goesOnWhenTheDatabaseIsAway() {
    page("ann");
    clock.staff = new StaffNow();
    clock.look();
    assertThat(announcements.owners()).containsExactly("ann");
  }
}
