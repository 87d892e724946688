/**
 * The owner contact book (ORG-3, P1 4.6.2), phone numbers and their masking. Arrows: shared.
 */
package org.xinsheng.customer;
