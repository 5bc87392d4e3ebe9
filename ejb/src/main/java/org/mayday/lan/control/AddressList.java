package org.mayday.lan.control;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressSeqRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mayday.lan.boundary.LanRefused;

/**
 * The addresses that people write: single ones, networks, from one to another, names of hosts or
 * PCs. Nothing is looked up.
 */
final class AddressList {
  /** More than these are refused. */
  static final int MOST = 4_096;

  /** Networks of fewer addresses have no address that stands for the network. */
  private static final BigInteger SMALLEST = BigInteger.valueOf(4);

  private static final int LONGEST_NAME = 253;
  private static final Pattern RANGE = Pattern.compile("([0-9.]+)-([0-9.]+)");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  private final LanSettings settings;
  private final Set<String> found = new LinkedHashSet<>();

  private AddressList(LanSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads a list; each address once, in the order of the list.
   *
   * @throws LanRefused if something is no address or may not be looked at, or there are too many
   */
  static List<String> read(String text, LanSettings settings) {
    if (settings.networks().isEmpty()) {
      throw new LanRefused(
          "Mayday looks at no address of the network unless the setting mayday.lan.networks allows"
              + " it.");
    }
    AddressList list = new AddressList(settings);
    for (String entry : text.split("[,;\\s]+")) {
      if (!entry.isEmpty()) {
        list.add(entry);
      }
    }
    if (list.found.isEmpty()) {
      throw new LanRefused("Say at least one address.");
    }
    return new ArrayList<>(list.found);
  }

  private void add(String entry) {
    Matcher range = RANGE.matcher(entry);
    Optional<IPAddress> address = Addresses.read(entry);
    if (address.isPresent()) {
      each(hosts(address.get()));
    } else if (range.matches()) {
      each(between(entry, range.group(1), range.group(2)));
    } else if (entry.length() <= LONGEST_NAME
        && NAME.matcher(entry).matches()
        && !entry.matches("[0-9.]+")) {
      keep(entry);
    } else {
      throw wrong(entry);
    }
  }

  private static LanRefused wrong(String entry) {
    String shown = entry.length() <= 64 ? entry : entry.substring(0, 64) + "…";
    return new LanRefused(
        shown
            + " is no address. Write 192.0.2.7, 192.0.2.0/24, 192.0.2.10-192.0.2.90, a name of a"
            + " host or of a PC.");
  }

  /** One address, or those of a network that hosts can have: not the first and last of IPv4. */
  private static IPAddressSeqRange hosts(IPAddress address) {
    IPAddressSeqRange all = address.toPrefixBlock().toSequentialRange();
    return address.isIPv4() && all.getCount().compareTo(SMALLEST) >= 0
        ? all.getLower().increment(1).spanWithRange(all.getUpper().increment(-1))
        : all;
  }

  /** From one to another, of which the last number is enough. */
  private static IPAddressSeqRange between(String entry, String from, String to) {
    String last = to.indexOf('.') >= 0 ? to : from.substring(0, from.lastIndexOf('.') + 1) + to;
    IPAddress first = Addresses.read(from).orElseThrow(() -> wrong(from));
    IPAddress end = Addresses.read(last).orElseThrow(() -> wrong(to));
    if (first.compareTo(end) > 0) {
      throw new LanRefused(entry + " ends before it begins.");
    }
    return first.spanWithRange(end);
  }

  private void each(IPAddressSeqRange range) {
    if (range.getCount().compareTo(BigInteger.valueOf(MOST)) > 0) {
      throw tooMany();
    }
    range.getIterable().forEach(this::add);
  }

  private void add(IPAddress address) {
    String text = address.toInetAddress().getHostAddress();
    if (!settings.allow(address)) {
      throw new LanRefused(
          text + " is in none of the networks of the setting mayday.lan.networks.");
    }
    keep(text);
  }

  private void keep(String address) {
    found.add(address);
    if (found.size() > MOST) {
      throw tooMany();
    }
  }

  private static LanRefused tooMany() {
    return new LanRefused("An order has at most 4096 addresses.");
  }
}
