/**
 * The owner contact book (ORG-3, P1 4.6.2), phone numbers and their masking, and the files by
 * which offices bring in their units and who lives there. Arrows: shared, organisation, whose
 * offices keep the books.
 */
package org.xinsheng.customer;
