package org.mayday.wsman;

/** The firmware carried out the method and returned something else than success. */
public final class OperationRefused extends WsmanException {
  private static final long serialVersionUID = 1L;

  private final String method;
  private final long returnValue;
  private final String words;

  /**
   * A refusal.
   *
   * @param method class and method, such as {@code CIM_PowerManagementService.RequestPowerState
   *     Change}
   * @param returnValue the ReturnValue, not 0
   * @param words what it means
   */
  public OperationRefused(String method, long returnValue, String words) {
    super(method + " was refused: " + words + " (" + returnValue + ")");
    this.method = method;
    this.returnValue = returnValue;
    this.words = words;
  }

  /** Class and method. */
  public String method() {
    return method;
  }

  /** The number that the firmware returned. */
  public long returnValue() {
    return returnValue;
  }

  /** What the number means; "unknown (n)" for a number that is not documented. */
  public String words() {
    return words;
  }
}
