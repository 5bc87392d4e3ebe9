package org.mayday.wsman;

/**
 * One of several reads that may run at the same time; see {@link WsmanClient#all}.
 *
 * @param <T> what it brings
 */
@FunctionalInterface
public interface Reading<T> {
  T from(WsmanClient client) throws WsmanException;
}
