/** The contact book. */
package org.xinsheng.web.customer;
