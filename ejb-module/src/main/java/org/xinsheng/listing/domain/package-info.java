/** A saved filter, the columns somebody left out. */
package org.xinsheng.listing.domain;
