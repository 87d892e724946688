/** Entries of the contact book. */
package org.xinsheng.customer.domain;
