/** What every list has: filters kept under a name, a choice of columns, and itself as a file. */
package org.xinsheng.web.listing;
