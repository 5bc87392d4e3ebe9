/** The program mayday, run as scripts run it. No knowledge of what the server does. */
package org.mayday.acceptance.command;
