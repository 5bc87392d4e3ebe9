package org.mayday.wsman;

import java.util.List;
import org.mayday.wsman.instance.ResourceUri;
import org.mayday.wsman.instance.Selectors;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * What is asked of the PC in one exchange.
 *
 * @param action WS-Addressing action
 * @param resourceUri class that is addressed
 * @param selectors keys of the instance
 * @param header more elements of the Header
 * @param body content of the Body
 * @param repeatable whether asking twice does no harm
 */
record Ask(
    String action,
    String resourceUri,
    Selectors selectors,
    List<WsmanInstance> header,
    List<WsmanInstance> body,
    boolean repeatable) {

  static Ask reading(String action, String className) {
    return new Ask(action, ResourceUri.of(className), Selectors.none(), List.of(), List.of(), true);
  }

  static Ask changing(String action, String className) {
    return new Ask(
        action, ResourceUri.of(className), Selectors.none(), List.of(), List.of(), false);
  }

  Ask on(Selectors keys) {
    return new Ask(action, resourceUri, keys, header, body, repeatable);
  }

  Ask sending(WsmanInstance content) {
    return new Ask(action, resourceUri, selectors, header, List.of(content), repeatable);
  }

  Ask with(List<WsmanInstance> elements) {
    return new Ask(action, resourceUri, selectors, elements, body, repeatable);
  }
}
