package org.mayday.wsman.envelope;

import java.time.Duration;
import java.util.List;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * A request to be written.
 *
 * @param action WS-Addressing action
 * @param resourceUri the class that is addressed
 * @param selectors keys of the instance, may be none
 * @param messageId identifies the request
 * @param operationTimeout what the PC is told as wsman:OperationTimeout, whole seconds
 * @param header more elements inside the Header, may be none
 * @param body elements inside the Body, may be none
 */
public record RequestEnvelope(
    String action,
    String resourceUri,
    Selectors selectors,
    String messageId,
    Duration operationTimeout,
    List<WsmanInstance> header,
    List<WsmanInstance> body) {}
