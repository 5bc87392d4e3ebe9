/**
 * The view beans behind the pages, one per page, and the push that keeps open pages up to date.
 *
 * <p>No knowledge of AMT and no rule of the help desk: a bean asks a boundary and shows what it
 * answers.
 */
@NullMarked
package org.mayday.web.desk;

import org.jspecify.annotations.NullMarked;
