package org.mayday.acceptance.soap;

import java.util.List;
import java.util.UUID;

/** The service Calls. */
public final class CallsService {
  private static final String SERVICE = "calls";
  private final Soap soap;

  CallsService(Soap soap) {
    this.soap = soap;
  }

  /** The newest calls of a PC, newest first. */
  public List<HelpCall> of(UUID platform) {
    return soap.ask(SERVICE, "listCalls", "<t:limit>500</t:limit>").all("call").stream()
        .map(HelpCall::of)
        .filter(call -> call.platform().equals(platform))
        .toList();
  }

  /** What happened to a call: one word for each step, oldest first. */
  public List<String> steps(UUID call) {
    return soap.ask(SERVICE, "getCall", id(call)).texts("what");
  }

  public HelpCall get(UUID call) {
    return one(soap.ask(SERVICE, "getCall", id(call)));
  }

  public HelpCall accept(UUID call) {
    return one(soap.ask(SERVICE, "acceptCall", id(call)));
  }

  public HelpCall decline(UUID call, String why) {
    return one(soap.ask(SERVICE, "declineCall", id(call) + text("why", why)));
  }

  public HelpCall transfer(UUID call, String to) {
    return one(soap.ask(SERVICE, "transferCall", id(call) + text("to", to)));
  }

  public HelpCall note(UUID call, String words) {
    return one(soap.ask(SERVICE, "addNote", id(call) + text("text", words)));
  }

  public HelpCall wrapUp(UUID call, String summary) {
    return one(soap.ask(SERVICE, "wrapUpCall", id(call) + text("summary", summary)));
  }

  private static HelpCall one(Xml answer) {
    return HelpCall.of(answer.first("call").orElseThrow());
  }

  private static String id(UUID call) {
    return text("id", call.toString());
  }

  private static String text(String name, String value) {
    return "<t:%1$s>%2$s</t:%1$s>".formatted(name, Xml.escape(value));
  }
}
