package org.mayday.acceptance.soap;

import java.util.List;
import java.util.Map;

/** The service Lan: PCs in the network. */
public final class LanService {
  private static final String SERVICE = "lan";
  private final Soap soap;

  LanService(Soap soap) {
    this.soap = soap;
  }

  /** Orders something; gives the identifier of the order. */
  public String order(String task, String addresses, Map<String, String> rest) {
    StringBuilder content =
        new StringBuilder(element("task", task)).append(element("addresses", addresses));
    for (String name : List.of("user", "password", "profile", "replaceForeign")) {
      if (rest.containsKey(name)) {
        content.append(element(name, rest.get(name)));
      }
    }
    return soap.ask(SERVICE, "orderSweep", content.toString()).text("id");
  }

  /** An order, with its addresses. */
  public Xml get(String sweep) {
    return soap.ask(SERVICE, "getSweep", element("id", sweep));
  }

  private static String element(String name, String text) {
    return "<t:" + name + ">" + Xml.escape(text) + "</t:" + name + ">";
  }
}
