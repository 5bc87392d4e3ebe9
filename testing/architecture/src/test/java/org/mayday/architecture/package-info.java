/** The rules of the structure, executable. No test of behaviour may be here. */
package org.mayday.architecture;
