/** Rules of repairs and service requests, in plain Java. */
package org.xinsheng.repair.domain;
