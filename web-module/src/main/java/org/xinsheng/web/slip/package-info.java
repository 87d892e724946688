/** Nonconformity slips: pages and interface. */
package org.xinsheng.web.slip;
