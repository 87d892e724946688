/** Repairs and service requests: interface. */
package org.xinsheng.web.repair;
