package org.mayday.web.stay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The clock in the WebSockets that the server has. */
class CheapClockTest {
  private final TyrusServerContainer container =
      new TyrusServerContainer((Set<Class<?>>) null) {
        @Override
        public WebSocketEngine getWebSocketEngine() {
          return TyrusWebSocketEngine.builder(this).build();
        }

        @Override
        public void register(Class<?> endpoint) {}

        @Override
        public void register(ServerEndpointConfig endpoint) {}
      };

  @Test
  void isTheOneThatTheServerUses() throws InterruptedException {
    ScheduledExecutorService before = container.getScheduledExecutorService();
    CheapClock clock = clock();
    clock.contextInitialized(start(container));
    ScheduledExecutorService used = container.getScheduledExecutorService();
    assertThat(used).isNotSameAs(before);
    CountDownLatch silence = new CountDownLatch(1);
    used.schedule(silence::countDown, 1, TimeUnit.MILLISECONDS);
    assertThat(silence.await(30, TimeUnit.SECONDS)).isTrue();
    clock.contextDestroyed(start(container));
    assertThat(used.isShutdown()).isTrue();
    used.schedule(silence::countDown, 1, TimeUnit.MILLISECONDS); // fails nobody
  }

  @Test
  void forgetsWhatNoLongerCounts() {
    CheapClock clock = clock();
    clock.contextInitialized(start(container));
    var used = (ScheduledThreadPoolExecutor) container.getScheduledExecutorService();
    int own = used.getQueue().size();
    used.schedule(() -> {}, 1, TimeUnit.HOURS).cancel(false);
    assertThat(used.getQueue()).hasSize(own);
    clock.contextDestroyed(start(container));
  }

  @Test
  void leavesOtherServersAsTheyAre() {
    CheapClock clock = clock();
    clock.contextInitialized(start("a container of another make"));
    clock.contextInitialized(start(null));
    clock.contextDestroyed(start(null));
  }

  private static CheapClock clock() {
    CheapClock clock = new CheapClock();
    clock.threads = Thread::new;
    return clock;
  }

  private static ServletContextEvent start(@Nullable Object container) {
    return new ServletContextEvent(
        (ServletContext)
            Proxy.newProxyInstance(
                CheapClockTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (self, method, asked) ->
                    asked != null && ServerContainer.class.getName().equals(asked[0])
                        ? container
                        : null));
  }
}
