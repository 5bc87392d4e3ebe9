package org.mayday.wsman;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mayday.wsman.envelope.AnswerEnvelope;
import org.mayday.wsman.envelope.FirmwareBinding;
import org.mayday.wsman.instance.EndpointReference;
import org.mayday.wsman.instance.ResourceUri;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * WS-Management operations on one PC (DSP0226 1.0.0 as Intel AMT implements it). Every operation
 * blocks until it is answered and ends by its deadline. Safe for use by several threads if the
 * transport is.
 */
public final class WsmanClient {
  private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";

  private final WsmanTransport transport;
  private final WsmanSettings settings;
  private final Exchanges exchanges;
  private final LongSupplier nanoClock;
  private final @Nullable Deadline common;
  private final Together together;

  /** A client that sends over the given transport. */
  public WsmanClient(WsmanTransport transport, WsmanSettings settings) {
    this(transport, settings, () -> "uuid:" + UUID.randomUUID(), System::nanoTime);
  }

  /** A client whose message identifiers and clock are given too. */
  public WsmanClient(
      WsmanTransport transport,
      WsmanSettings settings,
      Supplier<String> messageIds,
      LongSupplier nanoClock) {
    this.transport = transport;
    this.settings = settings;
    this.exchanges = new Exchanges(transport, settings, messageIds);
    this.nanoClock = nanoClock;
    this.common = null;
    this.together = Together.alone();
  }

  private WsmanClient(WsmanClient like, @Nullable Deadline common, Together together) {
    this.transport = like.transport;
    this.settings = like.settings;
    this.exchanges = like.exchanges;
    this.nanoClock = like.nanoClock;
    this.common = common;
    this.together = together;
  }

  /** The same client for a task of several operations that must be over together in this time. */
  public WsmanClient within(Duration time) {
    Deadline end = common == null ? Deadline.in(time, nanoClock) : common.orIn(time);
    return new WsmanClient(this, end, together);
  }

  /**
   * The same client for a task that must be over by this deadline and ends with its cancellation.
   */
  public WsmanClient within(Deadline deadline) {
    return new WsmanClient(this, deadline, together);
  }

  /** The same client that does several reads at the same time. */
  public WsmanClient helpedBy(Together help) {
    return new WsmanClient(this, common, help);
  }

  /**
   * Does several reads, at the same time as far as there is help and the transport bears it.
   *
   * @param arrived hears each result when it is there, in no order, in the caller's thread
   * @return the results in the order of the reads
   * @throws WsmanException the first that a read ended with; no further ones are begun then, and
   *     those under way are waited for
   */
  public <T> List<T> all(List<? extends Reading<? extends T>> reads, Consumer<? super T> arrived)
      throws WsmanException {
    return together.all(this, reads, arrived);
  }

  /** Gets the only instance of a class. */
  public <T> T get(Class<T> type) throws WsmanException {
    return get(type, Selectors.none());
  }

  /** Gets the instance of a class with these keys. */
  public <T> T get(Class<T> type, Selectors selectors) throws WsmanException {
    return Exchanges.bound(get(FirmwareBinding.nameOf(type), selectors), type);
  }

  /** Gets an instance of any class without loss, ready to be changed and put back. */
  public WsmanInstance get(String className, Selectors selectors) throws WsmanException {
    Ask ask = Ask.reading(TRANSFER + "Get", className).on(selectors);
    return Exchanges.required(exchanges.send(ask, deadline()), className);
  }

  /**
   * Puts an instance in place of the one with these keys. A Put replaces all properties, so it
   * starts from what {@link #get(String, Selectors)} returned.
   *
   * @return the instance as the PC has it now; what was sent if the PC does not say
   */
  public WsmanInstance put(WsmanInstance instance, Selectors selectors) throws WsmanException {
    Ask ask = Ask.changing(TRANSFER + "Put", instance.name()).on(selectors).sending(instance);
    return exchanges.send(ask, deadline()).content().orElse(instance);
  }

  /**
   * Creates an instance.
   *
   * @return the reference to it, if the PC tells it
   */
  public Optional<EndpointReference> create(WsmanInstance instance) throws WsmanException {
    Ask ask = Ask.changing(TRANSFER + "Create", instance.name()).sending(instance);
    return exchanges.send(ask, deadline()).content().flatMap(EndpointReference::in);
  }

  /** Deletes the instance with these keys. */
  public void delete(String className, Selectors selectors) throws WsmanException {
    exchanges.send(Ask.changing(TRANSFER + "Delete", className).on(selectors), deadline());
  }

  /** All instances of a class. */
  public <T> List<T> enumerate(Class<T> type) throws WsmanException {
    return enumerate(FirmwareBinding.nameOf(type), type);
  }

  /**
   * All instances of one class that the enumeration of another, more general class brings.
   *
   * @param className the class that is enumerated, such as {@code CIM_ServiceAvailableToElement}
   * @param type the class of the instances that are wanted; others are passed over
   */
  public <T> List<T> enumerate(String className, Class<T> type) throws WsmanException {
    return Exchanges.boundAll(enumerate(className), type);
  }

  /** All instances that the enumeration of a class brings, without loss. */
  public List<WsmanInstance> enumerate(String className) throws WsmanException {
    return new Enumeration(exchanges, settings.maxItems(), deadline()).all(className);
  }

  /**
   * Calls a method.
   *
   * @throws OperationRefused if its return value does not mean success
   */
  public <T> T invoke(Invocation<T> invocation) throws WsmanException {
    String action = ResourceUri.of(invocation.className()) + "/" + invocation.method();
    Ask ask =
        Ask.changing(action, invocation.className())
            .on(invocation.selectors())
            .sending(invocation.input());
    AnswerEnvelope answer = exchanges.send(ask, deadline());
    return invocation.read(Exchanges.required(answer, invocation.method() + "_OUTPUT"));
  }

  /**
   * Has events sent somewhere (DSP0226 10.1).
   *
   * @return the reference to the subscription, if the PC tells it
   */
  public Optional<EndpointReference> subscribe(Subscription subscription) throws WsmanException {
    Ask ask =
        Ask.changing(Subscription.SUBSCRIBE, Subscription.FILTERS)
            .on(Selectors.of("InstanceID", subscription.filter()))
            .with(subscription.header())
            .sending(subscription.body());
    return exchanges
        .send(ask, deadline())
        .content()
        .flatMap(answer -> answer.child("SubscriptionManager"))
        .flatMap(EndpointReference::in);
  }

  /**
   * Has events sent no longer (DSP0226 10.3).
   *
   * @param className class of the subscriptions
   * @param selectors keys of the one that ends
   */
  public void unsubscribe(String className, Selectors selectors) throws WsmanException {
    Ask ask =
        Ask.changing(Subscription.UNSUBSCRIBE, className)
            .on(selectors)
            .sending(Subscription.unsubscribe());
    exchanges.send(ask, deadline());
  }

  /** Asks the service what it is. */
  public Identity identify() throws WsmanException {
    return exchanges.identify(deadline());
  }

  /**
   * Sends a message that somebody else wrote, and gives back whatever the PC answers.
   *
   * @throws WsmanException if there is no answer by the deadline
   */
  public RawAnswer relay(WsmanRequest message) throws WsmanException {
    return transport.relay(message, deadline());
  }

  private Deadline deadline() {
    Deadline shared = common;
    return shared == null
        ? Deadline.in(settings.timeout(), nanoClock)
        : shared.orIn(settings.timeout());
  }
}
