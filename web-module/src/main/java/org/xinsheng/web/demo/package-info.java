/** The clock that moves forward, only with demo data. */
package org.xinsheng.web.demo;
