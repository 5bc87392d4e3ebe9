package org.mayday.image.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants to put into the library.
 *
 * @param name that the image is to have
 * @param bytes of the whole file
 * @param sha256 that it must have, 64 hexadecimal digits in any case; null if it is not known
 * @param sourceTime when the file was changed where it comes from, in milliseconds since 1970; 0 if
 *     it is not known
 */
public record NewUpload(String name, long bytes, @Nullable String sha256, long sourceTime) {}
