package org.mayday.inventory.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two inventories.
 *
 * @param part name of the part, such as "memoryModules"
 * @param item which of many, such as "BANK 0"; empty for a part that there is once
 * @param key name of the value
 * @param before the value in the older one; null if there was none
 * @param after the value in the newer one; null if there is none
 */
public record InventoryChange(
    String part, String item, String key, @Nullable String before, @Nullable String after)
    implements Serializable {}
