package org.mayday.wsman;

import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.mayday.wsman.instance.CodedValue;
import org.mayday.wsman.instance.ResourceUri;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.ValueMap;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * The call of a method of a firmware class (DSP0227 8.2.2): what to call with which parameters, and
 * how to read the answer.
 *
 * @param className class with its schema, such as {@code AMT_MessageLog}
 * @param method name of the method
 * @param selectors keys of the instance; none for classes with one instance
 * @param input the {@code method_INPUT} element with the parameters
 * @param output class that the {@code method_OUTPUT} is bound to; {@link WsmanInstance} for late
 *     binding
 * @param accepted return values that mean success
 * @param words what a return value means
 * @param <T> type of the output
 */
public record Invocation<T>(
    String className,
    String method,
    Selectors selectors,
    WsmanInstance input,
    Class<T> output,
    Set<Long> accepted,
    LongFunction<String> words) {

  /**
   * A call without parameters whose output is late-bound and whose return value is an AMT status.
   */
  public static Invocation<WsmanInstance> of(String className, String method) {
    return new Invocation<>(
        className,
        method,
        Selectors.none(),
        WsmanInstance.element(ResourceUri.of(className), method + "_INPUT", List.of()),
        WsmanInstance.class,
        Set.of(0L),
        number -> CodedValue.of(AmtStatus.class, number).words());
  }

  /** The same with one more parameter; repeat the name for arrays. */
  public Invocation<T> with(String parameter, Object value) {
    return copy(selectors, input.adding(parameter, value), accepted, words);
  }

  /** The same on the instance with these keys. */
  public Invocation<T> on(Selectors keys) {
    return copy(keys, input, accepted, words);
  }

  /** The same with other return values that mean success. */
  public Invocation<T> accepting(Set<Long> returnValues) {
    return copy(selectors, input, Set.copyOf(returnValues), words);
  }

  /** The same with return values explained by another value map. */
  public <E extends Enum<E> & ValueMap> Invocation<T> explainedBy(Class<E> returnValues) {
    return copy(selectors, input, accepted, number -> CodedValue.of(returnValues, number).words());
  }

  /** The same with the output bound to a class. */
  public <U> Invocation<U> answering(Class<U> type) {
    return new Invocation<>(className, method, selectors, input, type, accepted, words);
  }

  /** Class and method for messages. */
  public String title() {
    return className + "." + method;
  }

  /** Reads the output. */
  T read(WsmanInstance answer) throws WsmanException {
    String text = answer.text("ReturnValue").orElse("0").strip();
    long returned;
    try {
      returned = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new WsmanTransportException(
          WsmanTransportException.Kind.NONSENSE, "The return value is not a number", e);
    }
    if (!accepted.contains(returned)) {
      throw new OperationRefused(title(), returned, words.apply(returned));
    }
    return Exchanges.bound(answer, output);
  }

  private Invocation<T> copy(
      Selectors keys, WsmanInstance parameters, Set<Long> success, LongFunction<String> meaning) {
    return new Invocation<>(className, method, keys, parameters, output, success, meaning);
  }
}
