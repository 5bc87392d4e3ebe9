package org.mayday.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.net.InetSocketAddress;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of the pages, in the language of whoever looks. */
@Named
@ApplicationScoped
public class Words {
  /** The base name of the message bundle. */
  static final String BUNDLE = "org.mayday.web.messages";

  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  /** The text of a key with its parameters filled in. */
  public String say(String key, Object... parameters) {
    return new MessageFormat(bundle().getString(key), locale()).format(parameters);
  }

  /**
   * The word for a value, such as a state or a cause; the value itself if there is no word for it,
   * so that something new is still seen.
   */
  public String of(String kind, @Nullable Object value) {
    if (value == null) {
      return bundle().getString("none");
    }
    try {
      return bundle().getString(kind + "." + value);
    } catch (MissingResourceException unknown) {
      return value.toString();
    }
  }

  /**
   * What somebody did, by its name in the audit log: something of the desk's own, or an operation
   * on a PC; the name itself if there are no words for it.
   */
  public String action(String name) {
    ResourceBundle bundle = bundle();
    String operation = "operation." + name;
    boolean own = bundle.containsKey("audit." + name) || !bundle.containsKey(operation);
    return own ? of("audit", name) : bundle.getString(operation);
  }

  /** The words for several values of a kind, one after the other; empty if there is none. */
  public String all(String kind, Collection<?> values) {
    return values.stream().map(value -> of(kind, value)).collect(Collectors.joining(", "));
  }

  /**
   * The words for a name of the firmware's world, such as a fact of a sheet; without words of its
   * own the name is split: "serialNumber" becomes "Serial number".
   */
  public String label(String kind, String name) {
    String key = kind + "." + name;
    ResourceBundle bundle = bundle();
    return bundle.containsKey(key) ? bundle.getString(key) : NameWords.of(name);
  }

  /**
   * What a fact of a sheet says, for people: words of the software's own, such as ON or a list of
   * such, are said as on the rest of the page; anything else stays as it is.
   */
  public String value(String fact, String value) {
    ResourceBundle bundle = bundle();
    String key = "value." + fact;
    return bundle.containsKey(key) ? all(bundle.getString(key), List.of(value.split(", "))) : value;
  }

  /** Where something listens, such as "127.0.0.1:4433". */
  public String address(InetSocketAddress address) {
    String host = address.getAddress() == null ? "" : address.getAddress().getHostAddress();
    String bare = host.isEmpty() ? address.getHostString() : host;
    return (bare.contains(":") ? "[" + bare + "]" : bare) + ":" + address.getPort();
  }

  /** A length of time in words, such as "2 h 5 min". */
  public String lasting(Duration time) {
    long minutes = Math.max(0, time.toMinutes());
    if (minutes == 0) {
      return say("time.seconds", Math.max(0, time.toSeconds()));
    }
    long hours = minutes / 60;
    if (hours == 0) {
      return say("time.minutes", minutes);
    }
    return hours < 48
        ? say("time.hours", hours, minutes % 60)
        : say("time.days", hours / 24, hours % 24);
  }

  /** A number of bytes in words, such as "12.4 MiB". */
  public String size(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= 1024 && unit < UNITS.length - 1) {
      amount /= 1024;
      unit++;
    }
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(amount < 10 && unit > 0 ? 1 : 0);
    return say("size." + UNITS[unit], format.format(amount));
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The language of the page, or English where there is no page. */
  Locale locale() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces == null || faces.getViewRoot() == null
        ? Locale.ENGLISH
        : faces.getViewRoot().getLocale();
  }
}
