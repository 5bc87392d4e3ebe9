package org.mayday.subscriber;

/**
 * What to subscribe to.
 *
 * @param topic physical name of the topic
 * @param clientId with the name, what the broker knows the durable subscription by
 * @param name of the durable subscription
 * @param selector JMS selector, such as {@code JMSType LIKE 'org.mayday.call.%'}; empty for all
 * @param user of the broker
 * @param password of that user
 */
record Subscription(
    String topic, String clientId, String name, String selector, String user, String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "Subscription[" + topic + ", " + clientId + ", " + name + "]";
  }
}
