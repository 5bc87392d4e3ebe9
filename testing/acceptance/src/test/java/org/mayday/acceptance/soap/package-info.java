/**
 * SOAP as a program of another house would speak it: XML over HTTPS, by the words of docs/soap.md.
 * Nothing of the product's classes may be here.
 */
@NullMarked
package org.mayday.acceptance.soap;

import org.jspecify.annotations.NullMarked;
