package org.mayday.acceptance.soap;

/** A fault that a service answered. */
public final class SoapFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String problem;
  private final transient Xml fault;

  SoapFault(Xml fault) {
    super(fault.text("faultstring"));
    this.fault = fault;
    this.code = fault.text("faultcode").replaceAll("^.*:", "");
    this.problem =
        fault
            .first("detail")
            .flatMap(detail -> detail.children().stream().findFirst())
            .map(Xml::name)
            .orElse("");
  }

  /** {@code Client} or {@code Server}. */
  public String code() {
    return code;
  }

  /** Name of the declared problem, such as {@code conflict}; empty if there is none. */
  public String problem() {
    return problem;
  }

  /** A text of the detail, such as {@code kind}. */
  public String detail(String name) {
    return fault.text(name);
  }
}
