package org.mayday.subscriber;

import jakarta.jms.ConnectionFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/**
 * The connection factory of a message broker's own library, made by its class name, so that any
 * broker with a Jakarta Messaging library on the class path will do. Stateless.
 */
final class Provider {
  private Provider() {}

  /**
   * Makes a factory and applies the settings: by {@code setProperty(name, value)} where the class
   * has it, as OpenMQ's does, else by the setter of that name.
   *
   * @throws IllegalArgumentException in one sentence, if the class or a setting is not there
   */
  static ConnectionFactory factory(String className, Map<String, String> settings) {
    try {
      Object factory = Class.forName(className).getConstructor().newInstance();
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        set(factory, setting.getKey(), setting.getValue());
      }
      return (ConnectionFactory) factory;
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "The broker's library is not on the class path: " + className + ".", e);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(className + " cannot be used: " + reason(e) + ".", e);
    }
  }

  private static void set(Object factory, String name, String value)
      throws ReflectiveOperationException {
    try {
      factory
          .getClass()
          .getMethod("setProperty", String.class, String.class)
          .invoke(factory, name, value);
    } catch (NoSuchMethodException e) {
      String setter = "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
      factory.getClass().getMethod(setter, String.class).invoke(factory, value);
    }
  }

  private static String reason(Exception e) {
    return String.valueOf(e instanceof InvocationTargetException ? e.getCause() : e);
  }
}
