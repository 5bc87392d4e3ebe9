package org.mayday.wsman;

/**
 * What a WS-Management service says of itself (DSP0226 11, wsmid:Identify).
 *
 * @param protocolVersion namespace of the WS-Management version
 * @param productVendor the maker's words; may be empty
 * @param productVersion the version's words; may be empty
 */
public record Identity(String protocolVersion, String productVendor, String productVersion) {}
