/**
 * The commands and their options.
 *
 * <p>No XML and no layout here.
 */
@NullMarked
package org.mayday.cli.command;

import org.jspecify.annotations.NullMarked;
