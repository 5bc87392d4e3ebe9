package org.mayday.audit.control;

import jakarta.annotation.Priority;
import jakarta.ejb.ApplicationException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.AuditedResult;

/** Writes an audit entry after each call of a method that is marked as audited. */
@Audited("")
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditInterceptor {
  private static final System.Logger LOG = System.getLogger(AuditInterceptor.class.getName());

  @Inject AuditTrail trail;
  @Inject Caller caller;
  Clock clock = Clock.systemUTC();

  @AroundInvoke
  @Nullable Object audit(InvocationContext call) throws Exception {
    AuditedCall audited = AuditedCall.of(call.getMethod(), call.getParameters());
    try {
      Object result = call.proceed();
      if (result instanceof AuditedResult told) {
        write(audited, told.succeeded() ? "ok" : "failed", told.account());
      } else {
        write(audited, "ok", null);
      }
      return result;
    } catch (Exception e) {
      boolean refused = e.getClass().isAnnotationPresent(ApplicationException.class);
      write(audited, refused ? "refused" : "failed", reason(e, refused));
      throw e;
    }
  }

  /** Only messages that are written for people go into the log. */
  private static String reason(Exception e, boolean refused) {
    return refused && e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
  }

  private void write(AuditedCall audited, String outcome, @Nullable String account) {
    try {
      String who = caller.person().orElse(Caller.SYSTEM);
      trail.add(audited.entry(clock.instant(), who, outcome, account));
    } catch (RuntimeException e) {
      // what was done is done; that it is not recorded must not look like a failure of it
      LOG.log(System.Logger.Level.ERROR, "An audit entry could not be written: " + audited, e);
    }
  }
}
