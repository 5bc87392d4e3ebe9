package org.mayday.gateways.boundary;

/**
 * What is answered to a notification.
 *
 * @param status of HTTP: 200, 400 or 403
 * @param body envelope of SOAP, or a sentence if the status is not 200
 */
public record NoticeAnswer(int status, String body) {}
