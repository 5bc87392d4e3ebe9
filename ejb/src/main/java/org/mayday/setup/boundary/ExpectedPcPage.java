package org.mayday.setup.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * Some of the PCs that are expected.
 *
 * @param total how many there are in all
 */
public record ExpectedPcPage(List<ExpectedPc> pcs, long total) implements Serializable {
  public ExpectedPcPage {
    pcs = List.copyOf(pcs);
  }
}
