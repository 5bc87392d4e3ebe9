package org.mayday.setup.boundary;

import java.io.Serializable;

/**
 * The hash of a root certificate, as firmware keeps it.
 *
 * @param algorithm SHA1, SHA256 or SHA384
 * @param hex the hash in lower-case hex
 */
public record RootHash(String algorithm, String hex) implements Serializable {}
