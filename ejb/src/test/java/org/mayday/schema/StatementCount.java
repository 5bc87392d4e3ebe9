package org.mayday.schema;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts trips to the database: each statement is one, a JDBC batch of a statement too. */
public final class StatementCount {
  private final AtomicInteger count = new AtomicInteger();
  private volatile Source database;

  /** Trips since the last call. */
  public int take() {
    return count.getAndSet(0);
  }

  /** From now on this is the database. */
  void use(Source next) {
    database = next;
  }

  /** Connections to the database, with their statements counted. */
  DataSource source() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          if (method.getName().equals("getConnection")) {
            return counted(Connection.class, database.connection());
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private <T> T counted(Class<T> type, T real) {
    return proxy(
        type,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            count.incrementAndGet();
          }
          return counted(call(real, method, arguments));
        });
  }

  private Object counted(Object result) {
    if (result instanceof PreparedStatement prepared) {
      return counted(PreparedStatement.class, prepared);
    }
    return result instanceof Statement plain ? counted(Statement.class, plain) : result;
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
