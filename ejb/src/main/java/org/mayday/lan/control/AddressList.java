package org.mayday.lan.control;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    if (Network.isAddress(entry)) {
      add(Network.address(entry));
    } else if (entry.indexOf('/') > 0) {
      network(entry);
    } else if (range.matches()) {
      between(entry, address(range.group(1)), address(last(range.group(1), range.group(2))));
    } else if (entry.length() <= LONGEST_NAME
        && NAME.matcher(entry).matches()
        && !entry.matches("[0-9.]+")) {
      keep(entry);
    } else {
      throw wrong(entry);
    }
  }

  /** The end of a range may be the last number only. */
  private static String last(String from, String to) {
    return to.indexOf('.') >= 0 ? to : from.substring(0, from.lastIndexOf('.') + 1) + to;
  }

  private static InetAddress address(String text) {
    try {
      return Network.address(text);
    } catch (IllegalArgumentException e) {
      throw wrong(text);
    }
  }

  private static LanRefused wrong(String entry) {
    String shown = entry.length() <= 64 ? entry : entry.substring(0, 64) + "…";
    return new LanRefused(
        shown
            + " is no address. Write 192.0.2.7, 192.0.2.0/24, 192.0.2.10-192.0.2.90, a name of a"
            + " host or of a PC.");
  }

  private void network(String entry) {
    Network network;
    try {
      network = Network.of(entry);
    } catch (IllegalArgumentException e) {
      throw wrong(entry);
    }
    byte[] bytes = network.first().getAddress();
    int free = bytes.length * 8 - network.prefix();
    BigInteger size = BigInteger.ONE.shiftLeft(free);
    BigInteger first = new BigInteger(1, bytes).shiftRight(free).shiftLeft(free);
    boolean hosts = bytes.length == 4 && free >= 2; // the first and the last are none
    BigInteger from = hosts ? first.add(BigInteger.ONE) : first;
    BigInteger to = first.add(size).subtract(hosts ? BigInteger.TWO : BigInteger.ONE);
    each(from, to, bytes.length);
  }

  private void between(String entry, InetAddress from, InetAddress to) {
    BigInteger first = new BigInteger(1, from.getAddress());
    BigInteger last = new BigInteger(1, to.getAddress());
    if (first.compareTo(last) > 0) {
      throw new LanRefused(entry + " ends before it begins.");
    }
    each(first, last, from.getAddress().length);
  }

  private void each(BigInteger from, BigInteger to, int length) {
    if (to.subtract(from).bitLength() > 12) {
      throw tooMany();
    }
    for (BigInteger at = from; at.compareTo(to) <= 0; at = at.add(BigInteger.ONE)) {
      byte[] number = at.toByteArray();
      byte[] bytes = new byte[length];
      int used = Math.min(length, number.length);
      System.arraycopy(number, number.length - used, bytes, length - used, used);
      try {
        add(InetAddress.getByAddress(bytes));
      } catch (UnknownHostException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private void add(InetAddress address) {
    if (!settings.allow(address)) {
      throw new LanRefused(
          address.getHostAddress()
              + " is in none of the networks of the setting mayday.lan.networks.");
    }
    keep(address.getHostAddress());
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
